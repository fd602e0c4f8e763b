import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { data } from './folders.mjs';
import { Problem } from './problem.mjs';
import { commandOf, isAlive } from './process-table.mjs';

/**
 * Makes sure that only one start works in this data folder: a second one is told about the first.
 * A note left by a start that was killed does not count.
 * @param {import('./lifetime.mjs').Lifetime} life
 */
export function oneStartOnly(life) {
  for (;;) {
    try {
      writeFileSync(data.running, JSON.stringify({ pid: process.pid, command: commandOf(process.pid) }), {
        flag: 'wx',
      });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      refuseIfRunning();
      rmSync(data.running, { force: true });
    }
  }
  life.onEnd(() => rmSync(data.running, { force: true }));
}

/** Throws when a start is working in this data folder now. */
export function refuseIfRunning() {
  const { pid, command, ready } = readNote();
  if (!pid || !isAlive(pid) || commandOf(pid) !== command) return;
  const where = ready ? `\n${ready}` : '';
  throw new Problem(
    `โฟลเดอร์นี้กำลังทำงานอยู่แล้ว (หมายเลขโปรเซส ${pid}) ให้ใช้ที่เปิดอยู่ หรือหยุดด้วย Ctrl-C ในหน้าต่างนั้น หรือสั่ง "kill ${pid}"${where}`,
    `Sujarit is already running from this folder (process ${pid}). Use that one, or stop it with Ctrl-C in its window or "kill ${pid}".`,
  );
}

/** Keeps the addresses in the note, for whoever asks next. @param {string} ready */
export function noteReady(ready) {
  writeFileSync(data.running, JSON.stringify({ ...readNote(), ready }));
}

/** @returns {{pid?: number, command?: string, ready?: string}} */
function readNote() {
  try {
    return JSON.parse(readFileSync(data.running, 'utf8'));
  } catch {
    return {};
  }
}
