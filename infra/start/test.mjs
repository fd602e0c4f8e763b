import './node-version.mjs';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildApps, generateClient, generateDocuments } from './apps.mjs';
import { closingLine, playwright, runChecks, staticChecks, vitest } from './checks.mjs';
import { lastLines, openDataFolder, root } from './folders.mjs';
import { forget, sweepLater, watch } from './guard.mjs';
import { install } from './install.mjs';
import { runCommand } from './lifetime.mjs';
import { freePort } from './ports.mjs';
import { startPostgres } from './postgres.mjs';
import { Problem } from './problem.mjs';
import { line, printFailure, showing } from './screen.mjs';

/** @typedef {import('./lifetime.mjs').Lifetime} Lifetime */

/** The parts in their order; each says what is to be run, once what it needs stands. */
const PARTS = {
  static: async () => [...staticChecks(), vitest('architecture')],
  unit: async () => [vitest('unit')],
  integration: async (/** @type {Run} */ run) => [vitest('integration', await servers(run))],
  e2e: async (/** @type {Run} */ run) => {
    await buildApps(run.life.signal);
    return [playwright(await product(run))];
  },
};

/** @typedef {{ life: Lifetime, scratch: string }} Run */

await runCommand(async (life) => {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  /** A part that cannot even be prepared is one failure; the others are run all the same. @param {() => Promise<unknown>} work */
  const attempt = async (work) => {
    try {
      await work();
    } catch (error) {
      if (life.signal.aborted) throw error;
      printFailure(error);
      sum.failed += 1;
    }
  };
  const parts = chosenParts(process.argv.slice(2));
  await attempt(async () => {
    openDataFolder();
    await install(life.signal);
    await generateClient(life.signal);
    await generateDocuments(life.signal);
  });
  const run = { life, scratch: scratchFolder(life) };
  for (const part of sum.failed > 0 ? [] : parts) {
    await attempt(async () => {
      const counts = await runChecks(await PARTS[part](run), life.signal);
      for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) sum[key] += counts[key];
    });
  }
  await life.end();
  line(closingLine(sum));
  return sum.failed > 0 ? 1 : 0;
});

/** `--only unit,e2e`; everything when it is not there. @param {string[]} args @returns {(keyof typeof PARTS)[]} */
function chosenParts(args) {
  const known = /** @type {(keyof typeof PARTS)[]} */ (Object.keys(PARTS));
  const at = args.indexOf('--only');
  if (at < 0) return known;
  const asked = (args[at + 1] ?? '').split(',');
  const unknown = asked.filter((part) => !(part in PARTS));
  if (unknown.length === 0) return known.filter((part) => asked.includes(part));
  throw new Problem(
    `ไม่รู้จักส่วน "${unknown.join(', ')}" หลัง --only เลือกได้: ${known.join(', ')}`,
    `Unknown part "${unknown.join(', ')}" after --only. There are: ${known.join(', ')}.`,
  );
}

/** @param {Lifetime} life */
function scratchFolder(life) {
  const folder = mkdtempSync(join(tmpdir(), 'sujarit-test-'));
  chmodSync(folder, 0o755);
  sweepLater(folder);
  life.onEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A PostgreSQL for the integration tests and, where it is installed, a Redis. @param {Run} run */
async function servers({ life, scratch }) {
  /** @type {Record<string, string>} */
  const env = {
    TEST_DATABASE_URL: process.env.TEST_DATABASE_URL ?? '',
    TEST_REDIS_URL: process.env.TEST_REDIS_URL ?? '',
  };
  if (!env.TEST_DATABASE_URL) {
    const cluster = await startPostgres({
      dataDir: join(scratch, 'postgres'),
      password: 'owner-in-tests',
      logFile: join(scratch, 'postgres.log'),
      scratch: true,
    });
    life.onEnd(cluster.stop);
    env.TEST_DATABASE_URL = cluster.url();
  }
  if (!env.TEST_REDIS_URL) env.TEST_REDIS_URL = await redis(life, scratch);
  if (!env.TEST_REDIS_URL) line('- Redis: ไม่มีในเครื่อง ข้ามส่วนนี้ · not installed, its part is skipped');
  if (spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status !== 0)
    line('- LibreOffice: ไม่มีในเครื่อง ข้ามส่วนนี้ · not installed, its part is skipped');
  return env;
}

/** The address of a Redis started for this run; empty where there is none. @param {Lifetime} life @param {string} scratch */
async function redis(life, scratch) {
  if (spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status !== 0) return '';
  const port = await freePort();
  const flags = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', scratch];
  const child = spawn('redis-server', [...flags, '--maxmemory-policy', 'noeviction'], {
    detached: true,
    stdio: 'ignore',
  });
  const { pid } = child;
  if (pid) watch(pid);
  const ended = new Promise((done) => child.once('exit', done));
  life.onEnd(async () => {
    child.kill('SIGTERM');
    await ended;
    if (pid) forget(pid);
  });
  return `redis://127.0.0.1:${port}`;
}

/**
 * A Sujarit of its own for the end-to-end tests, started by the command that people use, with fresh data.
 * @param {Run} run
 * @returns {Promise<Record<string, string>>} its addresses, for the tests
 */
function product({ life, scratch }) {
  return showing('เริ่มสุจริตสำหรับการทดสอบ · start a Sujarit for the tests', async (step) => {
    const log = join(scratch, 'start.log');
    const env = {
      ...process.env,
      SUJARIT_DATA_DIR: join(scratch, 'data'),
      DATABASE_URL: '',
      REDIS_URL: '',
      NODE_ENV: '',
      API_PORT: String(await freePort()),
      ADMIN_PORT: String(await freePort()),
      ROLLUP_PORT: String(await freePort()),
      npm_lifecycle_event: undefined,
    };
    const out = openSync(log, 'w');
    const child = spawn(process.execPath, ['infra/start/start.mjs', '--scene=walk'], {
      cwd: root,
      env,
      detached: true,
      stdio: ['ignore', out, out],
    });
    closeSync(out);
    const { pid } = child;
    if (pid) watch(pid);
    let gone = false;
    const ended = new Promise((done) => child.once('exit', done)).then(() => {
      gone = true;
      if (pid) forget(pid);
    });
    life.onEnd(async () => {
      child.kill('SIGTERM');
      await ended;
    });
    for (;;) {
      const last = lastLines(log, 1);
      if (last.startsWith('ready ')) return addressesOf(last);
      if (gone || life.signal.aborted) throw notStarted(readFileSync(log, 'utf8'));
      step.progress(last.trim());
      await wait(300);
    }
  });
}

/** @param {string} ready */
function addressesOf(ready) {
  const { api, admin, rollup } = JSON.parse(ready.slice('ready '.length));
  return { E2E_API_URL: api, E2E_ADMIN_URL: admin, E2E_ROLLUP_URL: rollup };
}

/** @param {string} output */
function notStarted(output) {
  return new Problem('เริ่มสุจริตสำหรับการทดสอบไม่สำเร็จ', 'The Sujarit for the end-to-end tests did not start.', output);
}
