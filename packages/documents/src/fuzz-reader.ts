import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { hostileFiles } from '../fixtures/fuzz/hostile-files.ts';
import { randomFiles } from '../fixtures/fuzz/random-files.ts';
import type { FuzzAnswer } from './fuzz-child.ts';

/** Bounds of one file: seconds, and megabytes of the whole process that reads it. */
const limits = { seconds: 10, megabytes: 500 };
/** Random files that one process reads before the next takes over. */
const FILES_OF_A_PROCESS = 250;

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '11000' },
    seed: { type: 'string', default: String(Math.floor(Date.now() / 1000)) },
    only: { type: 'string', default: '' },
  },
});

interface Row {
  cases: number;
  outcomes: Map<string, number>;
  slowest: [ms: number, name: string];
  largest: [bytes: number, name: string];
}
const rows = new Map<string, Row>();
const faults: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'fuzz-reader-'));
let child: ChildProcess | null = null;
let served = 0;

/** Gives one file to a process that reads; a new one where none is there. */
async function tryFile(kind: string, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  child ??= fork(join(import.meta.dirname, 'fuzz-child.ts'), { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const reader = child;
  let words = '';
  reader.stderr?.removeAllListeners('data').on('data', (chunk) => {
    words = `${words}${chunk}`.slice(-2000);
  });
  const { promise, resolve } = Promise.withResolvers<FuzzAnswer | string>();
  const onExit = (code: number | null, signal: string | null) => resolve(`crash (${signal ?? code}) ${words}`);
  const timer = setTimeout(() => resolve(`no answer in ${limits.seconds} s`), limits.seconds * 1000);
  reader.once('exit', onExit).once('message', (answer) => resolve(answer as FuzzAnswer));
  reader.send(path);
  const answer = await promise;
  clearTimeout(timer);
  reader.removeAllListeners('exit').removeAllListeners('message');
  served += 1;
  note(kind, name, answer);
  if (typeof answer === 'string' || served >= FILES_OF_A_PROCESS) endChild();
}

function endChild(): void {
  child?.kill('SIGKILL');
  child = null;
  served = 0;
}

function note(kind: string, name: string, answer: FuzzAnswer | string): void {
  const row = rows.get(kind) ?? { cases: 0, outcomes: new Map(), slowest: [0, ''], largest: [0, ''] };
  rows.set(kind, row);
  row.cases += 1;
  const outcome = typeof answer === 'string' ? 'FAULT' : answer.outcome;
  row.outcomes.set(outcome, (row.outcomes.get(outcome) ?? 0) + 1);
  if (typeof answer === 'string') faults.push(`${kind}: ${name}: ${answer}`);
  else {
    if (answer.ms > row.slowest[0]) row.slowest = [answer.ms, name];
    if (answer.memory > row.largest[0]) row.largest = [answer.memory, name];
    if (answer.memory > limits.megabytes * 1024 * 1024) {
      faults.push(`${kind}: ${name}: ${Math.round(answer.memory / 1024 / 1024)} MB`);
      endChild();
    }
  }
}

function print(): void {
  const cells = [...rows].map(([kind, { cases, outcomes, slowest, largest }]) => [
    kind,
    String(cases),
    [...outcomes]
      .sort((a, b) => b[1] - a[1])
      .map(([outcome, count]) => `${outcome} ${count}`)
      .join(', '),
    `${(slowest[0] / 1000).toFixed(2)} s ${slowest[1]}`,
    `${Math.round(largest[0] / 1024 / 1024)} MB ${largest[1]}`,
  ]);
  const head = ['files', 'cases', 'outcomes', 'slowest', 'most memory'];
  for (const row of [head, ...cells]) process.stdout.write(`${row.join(' | ')}\n`);
  const total = [...rows.values()].reduce((sum, { cases: count }) => sum + count, 0);
  process.stdout.write(`\n${total} cases, seed ${values.seed}, ${faults.length} faults\n`);
  for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`);
}

try {
  for (const [name, make] of Object.entries(hostileFiles)) {
    if (!name.includes(values.only)) continue;
    await tryFile('made to do harm', name, make());
    endChild();
  }
  const kinds = Object.entries(await randomFiles()).filter(([kind]) => kind.includes(values.only));
  const each = Math.ceil(Number(values.cases) / Math.max(1, kinds.length));
  for (const [kind, files] of kinds) {
    for (let at = 0; at < each; at++) {
      const seed = Number(values.seed) + at;
      const [bytes = new Uint8Array()] = fc.sample(files, { seed, numRuns: 1 });
      await tryFile(kind, `seed ${seed}`, bytes);
    }
    endChild();
  }
} finally {
  endChild();
  rmSync(folder, { recursive: true });
}
print();
process.exitCode = faults.length > 0 ? 1 : 0;
