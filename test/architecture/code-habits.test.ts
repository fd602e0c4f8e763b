import { expect, test } from 'vitest';
import { read, sourceFiles } from './source-files.ts';

const CODE = /\.(ts|tsx|mjs|cjs)$/;
/** This file speaks of what it forbids. */
const OURS = 'test/architecture/code-habits.test.ts';

/** Where the environment may be read: one file per process, and what runs before or beside the product. */
const READS_ENVIRONMENT = [
  /\/env\.ts$/,
  /^infra\//,
  /^test\//,
  /\.config\.ts$/,
  /\/codegen\.ts$/,
  /^packages\/db\/src\/generate\.ts$/,
];
const ENVIRONMENT =
  /\bprocess\s*(\?\.|\.)\s*env\b|\bprocess\s*\[\s*['"`]env|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b|\benv\b[^;\n]*from\s+['"](node:)?process['"]/;

const LEFT_BEHIND = [
  { what: 'a note for later', pattern: /\b(TODO|FIXME|XXX|HACK)\b/ },
  { what: 'a silenced compiler', pattern: /@ts-(ignore|nocheck|expect-error)/ },
  {
    what: 'a test that is switched off or alone',
    pattern: /\b(it|test|describe)\.(only|skip|todo|fixme|fails)\b(?!If)/,
  },
  { what: 'a mock of our own code', pattern: /\bvi\.(mock|doMock|stubGlobal)\(/ },
];

const files = sourceFiles(CODE).filter((path) => path !== OURS);

test('the environment is read in env.ts alone: take the value from there, or as a parameter', () => {
  const readers = files.filter((path) => !READS_ENVIRONMENT.some((allowed) => allowed.test(path)));
  expect(readers.filter((path) => ENVIRONMENT.test(read(path)))).toEqual([]);
});

test.each(LEFT_BEHIND)('nothing was left behind: $what', ({ pattern }) => {
  expect(files.filter((path) => pattern.test(read(path)))).toEqual([]);
});
