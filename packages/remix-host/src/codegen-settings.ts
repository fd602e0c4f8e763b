import { createHash } from 'node:crypto';
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * The GraphQL code generation both apps share: typed documents in app/gql (git-ignored), and the manifest of
 * persisted documents (sha256 -> text) where the API reads it. `schema` and paths are relative to the app's folder.
 */
export function appCodegenConfig(appName: 'admin' | 'rollup', schema = '../api/schema.graphql') {
  return {
    schema,
    documents: ['app/**/*.graphql', 'app/**/*.{ts,tsx}', '!app/gql/**'],
    ignoreNoDocuments: true,
    generates: {
      'app/gql/': {
        preset: 'client' as const,
        presetConfig: {
          fragmentMasking: false,
          persistedDocuments: { mode: 'embedHashInDocument' as const, hashAlgorithm: sha256 },
        },
        config: { documentMode: 'string', enumsAsTypes: true, useTypeImports: true, defaultScalarType: 'string' },
      },
    },
    hooks: {
      afterAllFileWrite: async () => {
        const target = path.resolve('../api/persisted', `${appName}.json`);
        await mkdir(path.dirname(target), { recursive: true });
        await copyFile(path.resolve('app/gql/persisted-documents.json'), target);
      },
    },
  };
}

function sha256(document: string): string {
  return createHash('sha256').update(document).digest('hex');
}
