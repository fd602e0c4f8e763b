import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frameworks } from '@sujarit/domain/framework/frameworks';
import { chromium } from 'playwright-core';
import { root } from '../../infra/start/folders.mjs';
import { fixtureText } from '../../packages/documents/fixtures/score.ts';
import { toWord } from '../../packages/documents/fixtures/to-word.ts';
import { toWorkbook } from '../../packages/documents/fixtures/to-workbook.ts';
import { readInThread } from '../../packages/documents/src/reading-thread/read-in-thread.ts';
import { findChromium } from '../kit/chromium.ts';
import { printPlanPdf } from '../kit/print-plan-pdf.ts';
import { percentiles } from './figures.ts';
import { printReport } from './report.ts';

/** A plan document of 90 pages, in each format, read as a whole process: start, reading, writing of the answer. */
const runs = 30;
const tellMemory =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('maxRSS '+process.resourceUsage().maxRSS))";
/** 001 prints 83 pages, and 90 with its last tenth again as an annex. */
const lines = fixtureText('001').split('\n');
const text = [...lines, ...lines.slice(-lines.length / 10)].join('\n');
const browser = await chromium.launch(await findChromium());
const formats = {
  text: new TextEncoder().encode(text),
  Word: await toWord(text),
  Excel: await toWorkbook(text),
  PDF: await printPlanPdf(browser, text),
};
await browser.close();

/** One reading in a running process, as the worker does it: milliseconds. */
async function readRunning(bytes: Uint8Array): Promise<number> {
  const from = performance.now();
  const { refusal } = await readInThread(bytes, frameworks);
  if (refusal) throw new Error(refusal.code);
  return performance.now() - from;
}

/** One reading of a file as a whole process: milliseconds, MB at the peak, and what was read. */
function read(file: string) {
  const from = performance.now();
  const command = ['--import', tellMemory, 'packages/documents/src/read-plan.mjs', file, '--json'];
  const done = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
  const time = performance.now() - from;
  if (done.status !== 0) throw new Error(done.stderr);
  const { projects } = JSON.parse(done.stdout) as { projects: unknown[] };
  return { time, peak: Number(/maxRSS (\d+)/.exec(done.stderr)?.[1] ?? 0) / 1024, projects: projects.length };
}

const folder = mkdtempSync(join(tmpdir(), 'bench-plans-'));
try {
  for (const [format, bytes] of Object.entries(formats)) {
    const file = join(folder, format);
    writeFileSync(file, bytes);
    const readings: ReturnType<typeof read>[] = [];
    const running: number[] = [];
    const empty: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      readings.push(read(file));
      running.push(await readRunning(bytes));
      const begun = performance.now();
      execFileSync(process.execPath, ['-e', '0']);
      empty.push(performance.now() - begun);
    }
    const inWorker = percentiles(running);
    const peak = Math.round(Math.max(...readings.map((reading) => reading.peak)));
    const times = percentiles(readings.map(({ time }) => time));
    printReport({
      bench: 'plan-reader',
      data: {
        document: `001 and an annex as ${format}`,
        kB: Math.round(statSync(file).size / 1000),
        projects: readings[0]?.projects ?? 0,
        'peak MB': peak,
      },
      figures: [
        { what: 'in a running worker', ...inWorker },
        { what: 'read-plan, whole process', ...times },
        { what: 'node that does nothing', ...percentiles(empty) },
      ],
      aims: [
        { aim: 'a document in the worker <= 1000 ms (p95)', is: inWorker.p95, reached: inWorker.p95 <= 1000 },
        { aim: 'a document as a process <= 1000 ms (p95)', is: times.p95, reached: times.p95 <= 1000 },
        { aim: 'peak memory <= 300 MB', is: peak, reached: peak <= 300 },
      ],
    });
  }
} finally {
  rmSync(folder, { recursive: true });
}
