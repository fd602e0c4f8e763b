import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateEnv } from './env.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const require = createRequire(import.meta.url);
const cli = join(dirname(require.resolve('prisma/package.json')), 'build/index.js');

// `generate` needs no schema engine, but the command looks for one and would download it: any existing file satisfies the look.
const { status } = spawnSync(
  process.execPath,
  [cli, 'generate', '--schema', join(root, 'prisma/schema'), '--no-hints'],
  {
    cwd: join(root, 'packages/db'),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: generateEnv(join(root, 'packages/db/node_modules/.bin'), {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    }),
  },
);
process.exit(status ?? 1);
