import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../infra/start/folders.mjs';
import { percentiles } from './figures.ts';
import { printReport } from './report.ts';

/** A plan document of 90 pages read as a whole process: start, reading, writing of the answer. */
const document = join(root, 'packages/documents/fixtures/001_d58f73771f5e2b24.txt');
const runs = 15;
const tellMemory =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('maxRSS '+process.resourceUsage().maxRSS))";

const times: number[] = [];
const empty: number[] = [];
let peak = 0;
let projects = 0;
for (let run = 0; run < runs; run += 1) {
  const from = performance.now();
  const read = spawnSync(
    process.execPath,
    ['--import', tellMemory, 'packages/documents/src/read-plan.ts', document, '--json'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 2 ** 20,
    },
  );
  times.push(performance.now() - from);
  if (read.status !== 0) throw new Error(read.stderr);
  projects = (JSON.parse(read.stdout) as { projects: unknown[] }).projects.length;
  peak = Math.max(peak, Number(/maxRSS (\d+)/.exec(read.stderr)?.[1] ?? 0) / 1024);
  const begun = performance.now();
  execFileSync(process.execPath, ['-e', '0']);
  empty.push(performance.now() - begun);
}
const reading = percentiles(times);
printReport({
  bench: 'plan-reader',
  data: { document: '001', kB: Math.round(statSync(document).size / 1000), projects, 'peak MB': Math.round(peak) },
  figures: [
    { what: 'read-plan, whole process', ...reading },
    { what: 'node that does nothing', ...percentiles(empty) },
  ],
  aims: [
    { aim: 'a document <= 1000 ms (p95)', is: reading.p95, reached: reading.p95 <= 1000 },
    { aim: 'peak memory <= 300 MB', is: Math.round(peak), reached: peak <= 300 },
  ],
});
