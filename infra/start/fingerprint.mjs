import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './folders.mjs';

const SKIP = new Set(['node_modules', 'build', 'dist', 'generated', 'gql', 'persisted', '.data', '.git']);
const NOTES = join(root, 'node_modules/.cache/sujarit/made-from.json');

/** A hash over names and contents of all files under the given places (relative to the root); missing places count as such. @param {string[]} places */
export function fingerprint(places) {
  const hash = createHash('sha256');
  for (const place of [...places].sort()) addPlace(hash, join(root, place));
  return hash.digest('hex');
}

/**
 * Does the work unless it was done from exactly this fingerprint before and its result is still there.
 * @param {string} name
 * @param {string} from
 * @param {string[]} results paths that the work makes, relative to the root
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} whether it was done now
 */
export async function onceFor(name, from, results, work) {
  if (readNotes()[name] === from && results.every((result) => existsSync(join(root, result)))) return false;
  await work();
  mkdirSync(dirname(NOTES), { recursive: true });
  writeFileSync(NOTES, JSON.stringify({ ...readNotes(), [name]: from }, null, 2));
  return true;
}

/** Whether this was done from this fingerprint before. @param {string} name @param {string} from */
export function wasDoneFor(name, from) {
  return readNotes()[name] === from;
}

function readNotes() {
  try {
    return JSON.parse(readFileSync(NOTES, 'utf8'));
  } catch {
    return {};
  }
}

/** @param {import('node:crypto').Hash} hash @param {string} path */
function addPlace(hash, path) {
  if (!existsSync(path)) {
    hash.update(`${relative(root, path)} missing\0`);
    return;
  }
  if (!statSync(path).isDirectory()) {
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
    return;
  }
  for (const entry of readdirSync(path).sort()) {
    if (!SKIP.has(entry)) addPlace(hash, join(path, entry));
  }
}
