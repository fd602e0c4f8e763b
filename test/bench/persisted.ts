import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The hash and text of an app's persisted document, by its operation's name. */
export function persistedDocument(app: 'admin' | 'rollup', operation: string): { hash: string; text: string } {
  const file = fileURLToPath(new URL(`../../apps/api/persisted/${app}.json`, import.meta.url));
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const found = Object.entries(manifest).find(([, text]) =>
    new RegExp(`\\b(query|mutation) ${operation}\\b`).test(text),
  );
  if (!found) throw new Error(`${app} has no persisted document ${operation}`);
  return { hash: found[0], text: found[1] };
}
