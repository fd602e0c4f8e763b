import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../infra/start/folders.mjs';

const ROOMS = ['apps', 'packages', 'prisma', 'infra', 'test', '.ci'];
const MADE = new Set([
  'node_modules',
  'build',
  'dist',
  'generated',
  'gql',
  '.data',
  '.turbo',
  '.cache',
  'test-results',
]);

/** Every file that people write, as paths from the root; made files are left out. */
export function sourceFiles(pattern: RegExp): string[] {
  return ROOMS.flatMap((room) => walk(room)).filter((path) => pattern.test(path));
}

/** Every folder that people made. */
export function sourceFolders(): string[] {
  const folders = new Set(sourceFiles(/./).map((path) => path.slice(0, path.lastIndexOf('/'))));
  return [...folders];
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function walk(folder: string): string[] {
  let entries: import('node:fs').Dirent[];
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    if (MADE.has(entry.name)) return [];
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? walk(path) : [path];
  });
}
