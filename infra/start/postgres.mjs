import { execFileSync, spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lastLines } from './folders.mjs';
import { forget, watch } from './guard.mjs';
import { freePort } from './ports.mjs';
import { programFolder, reachableDataDir, serverUser } from './postgres-programs.mjs';
import { Problem } from './problem.mjs';
import { commandOf, isAlive } from './process-table.mjs';

/**
 * A running PostgreSQL 17 of our own, listening on the loopback only.
 * @typedef {object} Cluster
 * @property {number} port
 * @property {number} pid
 * @property {string} dataDir where the data really lies
 * @property {(database?: string) => string} url connection string of the owner (a superuser of this cluster)
 * @property {Promise<number | null>} ended settles when the server has gone, for whatever reason
 * @property {() => Promise<void>} stop fast shutdown: clients are cut, data is flushed
 */

/**
 * Starts PostgreSQL on `dataDir`, which is made when it is not there yet.
 * @param {object} options
 * @param {string} options.dataDir
 * @param {string} options.password the owner's; must be the one the folder was made with
 * @param {string} options.logFile
 * @param {number} [options.port] a free one when left out
 * @param {boolean} [options.scratch] data that nobody will miss: no waiting for the disk
 * @returns {Promise<Cluster>}
 */
export async function startPostgres({ dataDir: asked, password, logFile, port, scratch = false }) {
  const user = serverUser();
  mkdirSync(dirname(asked), { recursive: true });
  const dataDir = reachableDataDir(asked, user);
  const bin = programFolder(user);
  if (!existsSync(join(dataDir, 'PG_VERSION'))) initialise(bin, dataDir, password, user);
  await clearLeftServer(dataDir);
  const usedPort = port ?? (await freePort());
  const log = openSync(logFile, 'a');
  const child = spawn(join(bin, 'postgres'), ['-D', dataDir, '-p', String(usedPort), ...settings(scratch)], {
    ...user,
    cwd: dirname(dataDir),
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  });
  closeSync(log);
  const { pid = 0 } = child;
  watch(pid, 'SIGINT');
  /** @type {Promise<number | null>} */
  const ended = new Promise((done) => {
    child.once('exit', (code) => {
      forget(pid);
      done(code);
    });
    child.once('error', () => done(null));
  });
  const url = (database = 'postgres') => ownerUrl(usedPort, password, database);
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
    await ended;
  };
  try {
    await untilReady(url(), ended, logFile);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port: usedPort, pid, dataDir, url, ended, stop };
}

/** Address of a database of our own server. @param {number} port @param {string} password @param {string} database */
export const ownerUrl = (port, password, database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;

/** Runs one statement on a database and returns its rows. @param {string} url @param {string} sql @returns {Promise<any[]>} */
export async function query(url, sql) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Makes the database when it is not there. @param {Cluster} cluster @param {string} name */
export async function ensureDatabase(cluster, name) {
  const found = await query(cluster.url(), `select 1 from pg_database where datname = '${name}'`);
  if (found.length === 0) await query(cluster.url(), `create database "${name}"`);
  return cluster.url(name);
}

/** @param {boolean} scratch */
function settings(scratch) {
  const values = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '256MB',
    timezone: 'UTC',
    ...(scratch ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '2GB' } : {}),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * Makes the cluster beside its place and moves it there when whole, so that a broken start leaves nothing half made.
 * @param {string} bin
 * @param {string} dataDir
 * @param {string} password
 * @param {{uid?: number, gid?: number}} user
 */
function initialise(bin, dataDir, password, user) {
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw new Problem(
      `โฟลเดอร์ฐานข้อมูล ${dataDir} ไม่สมบูรณ์ (ไม่มี PG_VERSION) ถ้าไม่มีข้อมูลสำคัญ ให้เริ่มใหม่ด้วย "npm start -- --reset" มิฉะนั้นให้นำสำเนาสำรองกลับมาวาง`,
      `The database folder ${dataDir} is not complete (no PG_VERSION in it). If nothing in it matters, begin anew with "npm start -- --reset"; otherwise put a backup back in its place.`,
    );
  }
  const half = `${dataDir}.new`;
  rmSync(half, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  const passwordFile = join(tmpdir(), `sujarit-${process.pid}-${Date.now()}`);
  writeFileSync(passwordFile, password, { mode: 0o600, flag: 'wx' });
  try {
    if (user.uid !== undefined && user.gid !== undefined) {
      chownSync(half, user.uid, user.gid);
      chownSync(passwordFile, user.uid, user.gid);
    }
    const flags = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'];
    const locale = ['--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'];
    execFileSync(join(bin, 'initdb'), [`--pgdata=${half}`, ...flags, ...locale], {
      ...user,
      cwd: dirname(half),
      stdio: 'pipe',
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
    });
    renameSync(half, dataDir);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw new Problem(
      `สร้างฐานข้อมูลใน ${dataDir} ไม่สำเร็จ ตรวจพื้นที่ว่างและสิทธิ์ของโฟลเดอร์ หรือกำหนด DATABASE_URL`,
      `The database could not be made in ${dataDir}. Check free space and rights of the folder, or set DATABASE_URL.`,
      String(error.stderr ?? error.message).trim(),
    );
  } finally {
    unlinkSync(passwordFile);
  }
}

/** A server of an earlier start that was killed is stopped; a pid file whose process is something else is removed. @param {string} dataDir */
async function clearLeftServer(dataDir) {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!isAlive(pid) || !commandOf(pid).includes(dataDir)) {
    rmSync(file, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  for (let tries = 0; tries < 150 && isAlive(pid); tries += 1) await wait(100);
  if (isAlive(pid)) {
    throw new Problem(
      `PostgreSQL จากการเริ่มครั้งก่อน (หมายเลข ${pid}) ยังทำงานและไม่ยอมหยุด ให้สั่ง "kill -QUIT ${pid}" แล้วเริ่มใหม่`,
      `PostgreSQL of an earlier start (process ${pid}) is still running and does not stop. Do "kill -QUIT ${pid}" and start again.`,
    );
  }
}

/** @param {string} url @param {Promise<unknown>} ended @param {string} logFile */
async function untilReady(url, ended, logFile) {
  let gone = false;
  ended.then(() => {
    gone = true;
  });
  const giveUp = Date.now() + 60_000;
  for (;;) {
    try {
      await query(url, 'select 1');
      return;
    } catch (error) {
      if (error.code === '28P01') throw wrongPassword();
      if (gone || Date.now() > giveUp) throw notStarted(logFile);
      await wait(50);
    }
  }
}

function wrongPassword() {
  return new Problem(
    'รหัสผ่านใน .data/secrets.json ไม่ตรงกับฐานข้อมูลใน .data/postgres ให้นำแฟ้มเดิมกลับมา หรือเริ่มใหม่ด้วย "npm start -- --reset"',
    'The password in .data/secrets.json is not the one that .data/postgres was made with. Put the former file back, or begin anew with "npm start -- --reset".',
  );
}

/** @param {string} logFile */
function notStarted(logFile) {
  return new Problem(
    `PostgreSQL เริ่มไม่สำเร็จ ดูบรรทัดท้ายของ ${logFile} ด้านล่าง ถ้าข้อมูลเสียและไม่มีสิ่งสำคัญ ใช้ "npm start -- --reset"`,
    `PostgreSQL did not start. The end of ${logFile} is below. If the data is broken and nothing in it matters, use "npm start -- --reset".`,
    lastLines(logFile, 12),
  );
}
