import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isAlive } from './process-table.mjs';
import { exitCodeOf, run } from './run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'sujarit-run-'));
afterAll(() => rmSync(folder, { recursive: true }));

const signal = new AbortController().signal;
const log = (name: string) => join(folder, `${name}.log`);

test('progress lines go to the step, all others to the log', async () => {
  const shown: string[] = [];
  const step = { progress: (text: string) => void shown.push(text), done: () => undefined, failed: () => undefined };
  const script = 'echo reading; echo \'progress {"done":1,"of":4,"label":"rows"}\'; echo late >&2';
  expect(await exitCodeOf({ command: ['sh', '-c', script], log: log('progress'), signal, step })).toBe(0);
  expect(shown).toEqual(['25 % (1/4) rows']);
  expect(readFileSync(log('progress'), 'utf8').split('\n').sort()).toEqual(['', 'late', 'reading']);
});

test('a failed step shows the end of what it said', async () => {
  const failing = run({
    what: 'migrate',
    command: ['sh', '-c', 'echo the reason >&2; exit 3'],
    log: log('failing'),
    signal,
  });
  await expect(failing).rejects.toThrow(/"migrate" failed \(exit 3\)[\s\S]*the reason/);
});

test('a program that does not exist is a failed step', async () => {
  expect(await exitCodeOf({ command: ['/no/such/program'], log: log('missing'), signal })).toBe(127);
});

test('an end in the middle ends the program and what it started', async () => {
  const end = new AbortController();
  let inner = 0;
  const onLine = (text: string) => {
    inner = Number(text);
    end.abort();
  };
  const command: [string, ...string[]] = ['sh', '-c', 'sleep 60 & echo $!; wait'];
  await expect(exitCodeOf({ command, log: log('ended'), signal: end.signal, onLine })).rejects.toThrow();
  await expect.poll(() => isAlive(inner)).toBe(false);
});
