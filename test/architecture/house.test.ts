import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from '../../infra/start/folders.mjs';
import { read, sourceFiles, sourceFolders } from './source-files.ts';

const CODE = /\.(ts|tsx|mjs|cjs|css|prisma)$/;
const MOST_LINES = 400;
const TOP_LEVEL = [
  'README.md',
  'apps',
  'infra',
  'node_modules',
  'package.json',
  'packages',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'prisma',
  'test',
  'test-results',
  'tsconfig.base.json',
  'turbo.json',
];
const DRAWERS = /(^|\/)(utils?|libs?|common|shared|helpers?|misc|core|stuff)(\/|$|\.(ts|tsx|mjs)$)/;

test('no file is longer than 400 lines: give its second half a name of its own', () => {
  const long = sourceFiles(CODE)
    .map((path) => ({ path, lines: read(path).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MOST_LINES);
  expect(long).toEqual([]);
});

test('the top level is closed: a new thing belongs in one of the rooms', () => {
  const found = readdirSync(root).filter((name) => !name.startsWith('.'));
  expect(found.filter((name) => !TOP_LEVEL.includes(name))).toEqual([]);
});

test('no drawers: a folder or file is named for what it does', () => {
  expect([...sourceFolders(), ...sourceFiles(CODE)].filter((path) => DRAWERS.test(path))).toEqual([]);
});

test('no index files that only pass on what others export: import the file itself', () => {
  expect(sourceFiles(/(^|\/)index\.(ts|tsx|mjs)$/)).toEqual([]);
});

test('files are named in kebab-case', () => {
  const routes = /^apps\/(admin|rollup)\/app\/routes\//;
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
  const odd = sourceFiles(/\.(ts|tsx|mjs|cjs|css)$/)
    .filter((path) => !routes.test(path))
    .filter((path) => !kebab.test(path.slice(path.lastIndexOf('/') + 1)));
  expect(odd).toEqual([]);
});
