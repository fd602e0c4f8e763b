import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { lastLines, node24, root } from './folders.mjs';
import { forget, watch } from './guard.mjs';
import { Stopped } from './lifetime.mjs';
import { Problem } from './problem.mjs';
import { share } from './screen.mjs';

/** The environment of children: our own programs and Node 24 come first. @param {Record<string, string | undefined>} [more] @param {string} [folder] */
export function childEnv(more = {}, folder = root) {
  const bins = [dirname(node24), join(folder, 'node_modules/.bin'), join(root, 'node_modules/.bin')];
  const { NODE_OPTIONS: _drop, ...inherited } = process.env;
  return { ...inherited, ...more, PATH: [...new Set(bins), process.env.PATH].join(delimiter) };
}

/**
 * A program that runs to its end, with its output in a log file.
 * @typedef {object} Program
 * @property {[string, ...string[]]} command
 * @property {string} log file; written anew
 * @property {AbortSignal} signal ends the program and everything it started
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} [env]
 * @property {import('./screen.mjs').Step} [step] shows lines `progress {"done":n,"of":m,"label":"…"}`
 * @property {(line: string) => void} [onLine] hears every line of its standard output
 */

/** Runs a program that has to succeed. @param {Program & { what: string }} program what: named in the message of a failure */
export async function run({ what, ...program }) {
  const code = await exitCodeOf(program);
  if (code === 0) return;
  throw new Problem(
    `ขั้นตอน "${what}" ล้มเหลว (รหัส ${code}) รายละเอียดทั้งหมดอยู่ใน ${program.log}`,
    `The step "${what}" failed (exit ${code}). All of its output is in ${program.log}; its end:`,
    lastLines(program.log, 25),
  );
}

/** Runs a program and says how it ended. @param {Program} program @returns {Promise<number>} */
export async function exitCodeOf({ command: [program, ...args], log, signal, cwd = root, env, step, onLine }) {
  if (signal.aborted) throw new Stopped();
  const out = createWriteStream(log, { flags: 'w' });
  const child = spawn(program, args, {
    cwd,
    env: childEnv(env, cwd),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  if (child.pid) watch(child.pid);
  const stop = () => endGroup(child.pid, 'SIGTERM');
  signal.addEventListener('abort', stop, { once: true });
  child.stderr.pipe(out, { end: false });
  createInterface({ input: child.stdout }).on('line', (text) => {
    if (text.startsWith('progress ') && step) return showProgress(step, text);
    out.write(`${text}\n`);
    onLine?.(text);
  });
  /** @type {number} */
  const code = await new Promise((done) => {
    child.once('error', (error) => {
      out.write(`${error.message}\n`);
      done(127);
    });
    child.once('close', (exit) => done(exit ?? 1));
  });
  if (child.pid) forget(child.pid);
  signal.removeEventListener('abort', stop);
  await new Promise((flushed) => out.end(() => flushed(undefined)));
  if (signal.aborted) throw new Stopped();
  return code;
}

/** @param {number | undefined} pid @param {NodeJS.Signals} signal */
export function endGroup(pid, signal) {
  if (!pid) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // already gone
  }
}

/** @param {import('./screen.mjs').Step} step @param {string} text */
function showProgress(step, text) {
  try {
    const { done, of, label } = JSON.parse(text.slice('progress '.length));
    step.progress(share(done, of, label));
  } catch {
    step.progress(text.slice('progress '.length));
  }
}
