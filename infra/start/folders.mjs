import { accessSync, constants, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from './problem.mjs';

/** The root of this clone. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Node 24 as installed by the lock file; the system's own Node may be older. */
export const node24 = join(root, 'node_modules/node/bin/node');

/** Everything that a start keeps: git ignores it, `--reset` removes it. SUJARIT_DATA_DIR names another place. */
const dataDir = resolve(root, process.env.SUJARIT_DATA_DIR || '.data');
export const data = {
  dir: dataDir,
  postgres: join(dataDir, 'postgres'),
  storage: join(dataDir, 'storage'),
  logs: join(dataDir, 'logs'),
  secrets: join(dataDir, 'secrets.json'),
  running: join(dataDir, 'running.json'),
};

/** Makes the data folder and its rooms, or says why that cannot be done. */
export function openDataFolder() {
  try {
    mkdirSync(data.dir, { recursive: true });
    accessSync(data.dir, constants.R_OK | constants.W_OK | constants.X_OK);
    for (const dir of [data.storage, data.logs]) mkdirSync(dir, { recursive: true });
  } catch (error) {
    throw new Problem(
      `อ่านหรือเขียนโฟลเดอร์ข้อมูล ${data.dir} ไม่ได้ (${error.code}) ตรวจสิทธิ์ของโฟลเดอร์ เช่น "ls -ld .data" แล้วให้สิทธิ์แก่ผู้ใช้ที่เริ่มระบบ`,
      `The data folder ${data.dir} cannot be read or written (${error.code}). Look at its owner with "ls -ld .data" and give it to the user that runs npm start ("sudo chown -R $USER .data"), or start as its owner.`,
    );
  }
}

/**
 * The first folder on the way to `path` that another user may not pass, or undefined.
 * PostgreSQL refuses to run as root, so under root its programs and data are reached by a second user.
 * @param {string} path
 * @param {{uid?: number, gid?: number}} user
 */
export function closedParent(path, user) {
  for (let dir = dirname(path), last = path; dir !== last; last = dir, dir = dirname(dir)) {
    const { uid, gid, mode } = statSync(dir);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return dir;
  }
  return undefined;
}

/** The last lines of a text file, for a message; empty when there is none. @param {string} file @param {number} count */
export function lastLines(file, count) {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}
