import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { data, node24 } from './folders.mjs';
import { freePort, holdPort } from './ports.mjs';
import { ensureDatabase, ownerUrl, query, startPostgres } from './postgres.mjs';
import { Problem } from './problem.mjs';
import { run } from './run.mjs';
import { line, showing } from './screen.mjs';

/**
 * Addresses of the database for its four users.
 * @typedef {{ owner: string, app: string, identity: string, queue: string }} DatabaseUrls
 */

/**
 * The database of this clone: the one DATABASE_URL names, or our own PostgreSQL, started here and stopped at the end.
 * @param {import('./lifetime.mjs').Lifetime} life
 * @param {import('./secrets.mjs').Secrets} secrets
 * @param {string | undefined} given DATABASE_URL, of the owner
 * @returns {Promise<{ urls: DatabaseUrls, ended: Promise<Problem> }>} ended: when our own server went away by itself
 */
export async function openDatabase(life, secrets, given) {
  if (given) {
    await reach(given);
    return { urls: urlsOf(given, secrets), ended: new Promise(() => undefined) };
  }
  return showing('ฐานข้อมูล · database', async () => {
    const logFile = join(data.logs, 'postgres.log');
    const cluster = await startPostgres({
      dataDir: data.postgres,
      password: secrets.owner,
      logFile,
      port: await port(),
    });
    let asked = false;
    life.onEnd(() => {
      asked = true;
      return cluster.stop();
    });
    if (cluster.dataDir !== data.postgres) noteOutside(cluster.dataDir);
    const owner = await ensureDatabase(cluster, 'sujarit');
    const ended = new Promise((done) => {
      cluster.ended.then((code) => {
        if (!asked) done(serverEnded(code, logFile));
      });
    });
    return { urls: urlsOf(owner, secrets), ended };
  });
}

/** Applies the migrations and sets the passwords of the three roles. @param {Owner} owner */
export function migrate(owner) {
  return showing('ปรับโครงสร้างฐานข้อมูล · migrate', () => asOwner('migrate', 'packages/db/src/migrate.ts', owner));
}

/** Loads provinces, districts and frameworks: what an installation without demo data starts with. @param {Owner} owner */
export function loadReference(owner) {
  return showing('จังหวัด อำเภอ และกรอบแผน · reference data', () =>
    asOwner('reference', 'prisma/seed/load-reference.ts', owner),
  );
}

/** @typedef {{ urls: DatabaseUrls, secrets: import('./secrets.mjs').Secrets, signal: AbortSignal }} Owner */

/** @param {string} what @param {string} script @param {Owner} owner */
function asOwner(what, script, { urls, secrets, signal }) {
  const env = {
    DATABASE_URL: urls.owner,
    APP_DB_PASSWORD: secrets.app,
    IDENTITY_DB_PASSWORD: secrets.identity,
    QUEUE_DB_PASSWORD: secrets.queue,
  };
  return run({ what, command: [node24, script], env, log: join(data.logs, `${what}.log`), signal });
}

/**
 * Loads the demo data; does nothing where it is loaded.
 * @param {DatabaseUrls} urls
 * @param {Record<string, string | undefined>} env
 * @param {string[]} options of the seed, such as --scene=walk
 * @param {AbortSignal} signal
 */
export function seed(urls, env, options, signal) {
  return showing('ข้อมูลสาธิต · demo data', (step) =>
    run({
      what: 'seed',
      command: [node24, 'prisma/seed/seed.ts', ...options],
      env: { ...env, DATABASE_URL: urls.owner, IDENTITY_DATABASE_URL: urls.identity },
      log: join(data.logs, 'seed.log'),
      signal,
      step,
    }),
  );
}

/** Loads the simulated nation beside the demo; provinces that stand are left alone. @param {string} owner @param {AbortSignal} signal */
export function seedNation(owner, signal) {
  return showing('ทั้งประเทศ (จำลอง) · the nation, simulated', (step) =>
    run({
      what: 'seed:nation',
      command: [node24, 'prisma/seed/nation/seed-nation.ts'],
      env: { DATABASE_URL: owner },
      log: join(data.logs, 'seed-nation.log'),
      signal,
      step,
    }),
  );
}

/**
 * The owner's address of the database that runs: the one DATABASE_URL names, or our own while "npm start" runs.
 * @param {import('./secrets.mjs').Secrets} secrets
 * @param {string | undefined} given
 */
export async function runningDatabase(secrets, given) {
  if (given) {
    await reach(given);
    return given;
  }
  const file = join(data.dir, 'postgres.port');
  const last = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  const owner = ownerUrl(Number(last), secrets.owner, 'sujarit');
  const answers = last !== '' && (await query(owner, 'select 1').then(Boolean, () => false));
  if (answers) return owner;
  throw new Problem(
    'ฐานข้อมูลในตัวยังไม่ทำงาน ให้เปิด "npm start" ไว้ในอีกหน้าต่างหนึ่งก่อน หรือกำหนด DATABASE_URL',
    'The built-in database does not run. Have "npm start" run in another window first, or set DATABASE_URL.',
  );
}

/** The day on which the demo stands, as its seed says. @param {AbortSignal} signal */
export async function readDemoDay(signal) {
  let day = '';
  const script = "import('./prisma/seed/demo-clock.ts').then((clock) => console.log(clock.DEMO_DAY))";
  await run({
    what: 'demo day',
    command: [node24, '-e', script],
    log: join(data.logs, 'demo-day.log'),
    signal,
    onLine: (text) => {
      day = text;
    },
  });
  return day;
}

/** @param {string} owner @param {import('./secrets.mjs').Secrets} secrets @returns {DatabaseUrls} */
function urlsOf(owner, secrets) {
  const as = (/** @type {string} */ user, /** @type {string} */ password) => {
    const url = new URL(owner);
    url.username = user;
    url.password = password;
    return url.href;
  };
  return {
    owner,
    app: as('sujarit_app', secrets.app),
    identity: as('sujarit_identity', secrets.identity),
    queue: as('sujarit_queue', secrets.queue),
  };
}

/** The port of the last time when it is free, so that a client's saved address stays good. */
async function port() {
  const file = join(data.dir, 'postgres.port');
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  const held = last > 0 ? await holdPort(last) : undefined;
  await held?.release();
  const chosen = held ? last : await freePort();
  writeFileSync(file, String(chosen));
  return chosen;
}

/** @param {string} dataDir */
function noteOutside(dataDir) {
  line(`  ! ฐานข้อมูลอยู่ที่ ${dataDir} เพราะ PostgreSQL (ผู้ใช้ postgres) เข้าโฟลเดอร์นี้ไม่ได้`);
  line(`  ! the database lies in ${dataDir}, because PostgreSQL (user postgres) may not enter this folder`);
}

/** @param {string} url */
async function reach(url) {
  try {
    await query(url, 'select 1');
  } catch (error) {
    const shown = url.replace(/\/\/([^:@/]*):[^@]*@/, '//$1:…@');
    throw new Problem(
      `เชื่อมต่อฐานข้อมูลใน DATABASE_URL (${shown}) ไม่ได้: ${error.message} ตรวจว่าเซิร์ฟเวอร์ทำงานอยู่ ฐานข้อมูลมีอยู่ และผู้ใช้เป็นเจ้าของ หรือไม่กำหนด DATABASE_URL ระบบจะใช้ฐานข้อมูลในตัว`,
      `The database of DATABASE_URL (${shown}) cannot be reached: ${error.message}. See that the server runs, the database exists and the user owns it; or unset DATABASE_URL and the built-in one is used.`,
    );
  }
}

/** @param {number | null} code @param {string} logFile */
function serverEnded(code, logFile) {
  const tail = existsSync(logFile) ? readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-12).join('\n') : '';
  return new Problem(
    `ฐานข้อมูล PostgreSQL หยุดเอง (${code}) ระบบจึงหยุดทั้งหมด บรรทัดท้ายของ ${logFile}:`,
    `PostgreSQL ended by itself (${code}), so everything was stopped. The end of ${logFile}:`,
    tail,
  );
}
