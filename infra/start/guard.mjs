import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { commandOf, isAlive } from './process-table.mjs';

/*
 * A second process that outlives ours for a moment. It reads our orders from a pipe; when the pipe closes,
 * we have ended, and whatever we did not stop ourselves (because we were killed) it stops, newest first.
 * Without it a `kill -9` of the start would leave servers that hold ports and data.
 */

const file = fileURLToPath(import.meta.url);
/** @type {import('node:stream').Writable | undefined} */
let orders;

/** @param {object} order */
function tell(order) {
  if (!orders) {
    const child = spawn(process.execPath, [file], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
    child.on('error', () => undefined);
    child.unref();
    child.stdin.on('error', () => undefined);
    /** @type {any} */ (child.stdin).unref?.();
    orders = child.stdin;
  }
  orders.write(`${JSON.stringify(order)}\n`);
}

/**
 * Asks the guard to end a process (with its group) should we die before it. @param {number} pid
 * @param {NodeJS.Signals} [signal] the process's own word for a clean stop
 */
export function watch(pid, signal = 'SIGTERM') {
  tell({ watch: pid, signal });
}

/** The process has ended; its number may be given to another. @param {number} pid */
export function forget(pid) {
  tell({ forget: pid });
}

/** A scratch folder to remove should we die before we do so ourselves. @param {string} folder */
export function sweepLater(folder) {
  tell({ sweep: folder });
}

async function guard() {
  /** @type {Map<number, {signal: NodeJS.Signals, command: string}>} */
  const watched = new Map();
  const folders = [];
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => undefined);
  for await (const line of createInterface({ input: process.stdin })) {
    const order = JSON.parse(line);
    if (order.watch) watched.set(order.watch, { signal: order.signal, command: commandOf(order.watch) });
    if (order.forget) watched.delete(order.forget);
    if (order.sweep) folders.push(order.sweep);
  }
  for (const [pid, { signal, command }] of [...watched].reverse()) {
    const ours = () => isAlive(pid) && commandOf(pid) === command;
    if (!ours()) continue;
    send(pid, signal);
    for (let tries = 0; tries < 100 && ours(); tries += 1) await wait(100);
    if (ours()) send(pid, signal === 'SIGINT' ? 'SIGQUIT' : 'SIGKILL');
  }
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function send(pid, signal) {
  for (const target of signal === 'SIGINT' ? [pid] : [-pid, pid]) {
    try {
      process.kill(target, signal);
      return;
    } catch {
      // no such group: try the process alone
    }
  }
}

if (process.argv[1] === file) await guard();
