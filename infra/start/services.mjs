import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { data, lastLines, root } from './folders.mjs';
import { forget, watch } from './guard.mjs';
import { Stopped } from './lifetime.mjs';
import { Problem } from './problem.mjs';
import { childEnv, endGroup } from './run.mjs';
import { line } from './screen.mjs';

const STOP_WAIT_MS = 15_000;
const READY_WAIT_MS = 120_000;

/**
 * A server that runs until the end of the start.
 * @typedef {object} Service
 * @property {string} name
 * @property {Promise<Problem>} died settles when it ended without being asked
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a service with its output in `.data/logs/<name>.log`.
 * @param {object} options
 * @param {string} options.name
 * @param {[string, ...string[]]} options.command
 * @param {string} options.folder relative to the root
 * @param {Record<string, string | undefined>} options.env
 * @returns {Service}
 */
export function startService({ name, command: [program, ...args], folder, env }) {
  const logFile = join(data.logs, `${name}.log`);
  const log = openSync(logFile, 'w');
  const cwd = join(root, folder);
  const child = spawn(program, args, { cwd, env: childEnv(env, cwd), stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  if (child.pid) watch(child.pid);
  let asked = false;
  const ended = new Promise((done) => {
    child.once('exit', (code, signal) => {
      if (child.pid) forget(child.pid);
      done(signal ?? code);
    });
    child.once('error', (error) => done(error.message));
  });
  return {
    name,
    died: new Promise((done) => {
      ended.then((how) => {
        if (!asked) done(diedProblem(name, how, logFile));
      });
    }),
    async stop() {
      asked = true;
      endGroup(child.pid, 'SIGTERM');
      const killed = await Promise.race([ended.then(() => false), wait(STOP_WAIT_MS, true, { ref: false })]);
      endGroup(child.pid, 'SIGKILL');
      await ended;
      if (killed) line(`  ! ${name}: ไม่หยุดใน ${STOP_WAIT_MS / 1000} วินาที จึงถูกยุติ · did not stop in time and was killed`);
    },
  };
}

/**
 * Waits until the address answers with 2xx, or the service dies, or the time is up.
 * @param {Service} service
 * @param {string} url
 * @param {AbortSignal} signal
 */
export async function untilAnswers(service, url, signal) {
  /** @type {Problem | undefined} */
  let death;
  service.died.then((problem) => {
    death = problem;
  });
  const giveUp = Date.now() + READY_WAIT_MS;
  let last = '';
  for (;;) {
    if (signal.aborted) throw new Stopped();
    if (death) throw death;
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
      if (answer.ok) return;
      last = `${answer.status} ${(await answer.text()).slice(0, 300)}`;
    } catch (error) {
      last = String(error.cause?.message ?? error.message);
    }
    if (Date.now() > giveUp) throw notReady(service.name, url, last);
    await wait(100);
  }
}

/** @param {string} name @param {unknown} how @param {string} logFile */
function diedProblem(name, how, logFile) {
  return new Problem(
    `"${name}" หยุดทำงานเอง (${how}) ระบบจึงหยุดทั้งหมด บรรทัดท้ายของ ${logFile}:`,
    `"${name}" ended by itself (${how}), so everything was stopped. The end of ${logFile}:`,
    lastLines(logFile, 25),
  );
}

/** @param {string} name @param {string} url @param {string} last */
function notReady(name, url, last) {
  const logFile = join(data.logs, `${name}.log`);
  return new Problem(
    `"${name}" ยังไม่พร้อมใน ${READY_WAIT_MS / 1000} วินาที (${url}: ${last}) บรรทัดท้ายของ ${logFile}:`,
    `"${name}" was not ready within ${READY_WAIT_MS / 1000} seconds (${url}: ${last}). The end of ${logFile}:`,
    lastLines(logFile, 25),
  );
}
