import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { expect, test, vi } from 'vitest';
import { root } from '../../infra/start/folders.mjs';
import { read, sourceFiles } from './source-files.ts';

/** Read by `npm start` itself or by the tests, not by a process of the product. */
const OF_THE_START = ['SUJARIT_DATA_DIR'];

const example = read('.env.example');
const schemaFiles = sourceFiles(/^(apps|packages|prisma)\/(.*\/)?env\.ts$/);

/** Every variable that .env.example shows, set or commented out, with whether a comment stands above it. */
function shown(): Map<string, boolean> {
  const lines = example.split('\n');
  const variables = new Map<string, boolean>();
  for (const [index, text] of lines.entries()) {
    const name = /^#?([A-Z][A-Z0-9_]*)=/.exec(text)?.[1];
    if (!name) continue;
    const above = lines
      .slice(0, index)
      .reverse()
      .find((line) => !/^#?[A-Z][A-Z0-9_]*=/.test(line));
    variables.set(name, /^# \S/.test(above ?? ''));
  }
  return variables;
}

/** The schemas, read with the example's own values in force: so these are known to be good, too. */
async function schemaKeys(): Promise<Map<string, string[]>> {
  const values = parseEnv(example.replaceAll(/^#(?=[A-Z][A-Z0-9_]*=.)/gm, ''));
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value);
  const keys = new Map<string, string[]>();
  for (const path of schemaFiles) {
    const { envSchema } = (await import(join(root, path))) as { envSchema?: { shape: Record<string, unknown> } };
    expect(envSchema?.shape, `${path} exports envSchema, a z.object`).toBeDefined();
    keys.set(path, Object.keys(envSchema?.shape ?? {}));
  }
  vi.unstubAllEnvs();
  return keys;
}

test('.env.example shows every variable of every env.ts, with values that pass, and no other', async () => {
  const wanted = [...(await schemaKeys()).values()].flat();
  const known = [...shown().keys()];
  expect(
    wanted.filter((name) => !known.includes(name)),
    'missing in .env.example',
  ).toEqual([]);
  expect(
    known.filter((name) => !wanted.includes(name) && !OF_THE_START.includes(name)),
    'read by nobody',
  ).toEqual([]);
});

test('every variable of .env.example is explained', () => {
  const bare = [...shown()].filter(([, explained]) => !explained).map(([name]) => name);
  expect(bare).toEqual([]);
});
