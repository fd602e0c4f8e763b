import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { root } from '../../infra/start/folders.mjs';
import { freePort } from '../../infra/start/ports.mjs';
import { workerFlags } from '../../infra/start/worker-flags.mjs';
import { findChromium } from '../kit/chromium.ts';
import { openBenchDatabase } from './bench-database.ts';
import { percentiles } from './figures.ts';
import { largePlan } from './large-plan.ts';
import { chooseAddresses, type Running, serverEnv, signIn, startApi, startProcess } from './processes.ts';
import { printReport } from './report.ts';
import { type Smoothness, watchSmoothness } from './smoothness.ts';

/**
 * The review of a plan of 100 projects in Chromium, beside documents 001 and 003: until it can be used, and the longest pause while it is
 * scrolled, gone through by keys in both views, and while doubts are accepted. `--projects=300` takes another plan.
 */
const projects = Number(process.argv.find((word) => word.startsWith('--projects='))?.split('=')[1] ?? 100);
const loads = 7;
const presses = 60;
const accepts = 12;
/** Each is done so often, and the calmest time counts: others may be at work on the machine. */
const rounds = 3;
const fixture = (name: string) => join(root, 'packages/documents/fixtures', name);

if (!existsSync(join(root, 'apps/admin/build/server'))) {
  process.stderr.write('not built: admin; "npm start" builds it\n');
  process.exit(2);
}
const database = await openBenchDatabase();
const addresses = await chooseAddresses();
const running: Running[] = [];
const browser = await chromium.launch({ ...(await findChromium()) });
try {
  running.push(await startApi(database, addresses), await startWorker(), await startAdmin());
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'th-TH' });
  await context.addCookies(await cookies());
  const page = await context.newPage();
  const large = join(database.filesDir, 'large.txt');
  await writeFile(large, largePlan(projects));
  const figures = [];
  for (const [what, file] of [
    [`${projects} projects`, large],
    ['document 001', fixture('001_d58f73771f5e2b24.txt')],
    ['document 003', fixture('003_3c67acdf706fd710.txt')],
  ] as const) {
    figures.push({ what, ...(await review(page, file)) });
  }
  const [whole, , reference] = figures;
  const longest = Math.max(whole!['scroll ms'], whole!['j/k ms'], whole!['plan j/k ms'], whole!['accept ms']);
  const ratio = Math.round((whole!['usable p50'] / reference!['usable p50']) * 100) / 100;
  printReport({
    bench: 'review',
    postgres: database.version,
    data: { projects, 'kB of text': Math.round(Buffer.byteLength(largePlan(projects)) / 1000), viewport: '1440 x 900' },
    figures,
    aims: [
      {
        aim: `${projects} projects: usable <= 1,000 ms`,
        is: whole!['usable p50'],
        reached: whole!['usable p50'] <= 1000,
      },
      { aim: 'usable, times document 003 <= 2', is: ratio, reached: ratio <= 2 },
      { aim: `${projects} projects: no task over 50 ms in use`, is: longest, reached: longest <= 50 },
    ],
  });
} finally {
  await browser.close();
  for (const one of running) await one.stop();
  await database.close();
}

async function review(page: Page, file: string) {
  const address = await bring(page, file);
  const times: number[] = [];
  for (let load = 0; load < loads; load += 1) {
    await page.goto(address);
    times.push(await usable(page));
  }
  const doubts = await page.locator('#doubts > li').count();
  await page.locator('#review').scrollIntoViewIfNeeded();
  const scroll = await watched(page, async () => {
    await page.mouse.move(500, 600);
    for (let turn = 0; turn < presses; turn += 1) await page.mouse.wheel(0, turn < presses / 2 ? 300 : -300);
    await page.mouse.move(1200, 600);
    for (let turn = 0; turn < presses; turn += 1) await page.mouse.wheel(0, turn < presses / 2 ? 900 : -900);
  });
  const keys = await watched(page, () => press(page, presses));
  await page.goto(address);
  await usable(page);
  const accept = await watched(page, async () => {
    for (let turn = 0; turn < Math.min(accepts, doubts); turn += 1) {
      const before = await settled(page);
      await page.keyboard.press('a');
      await page
        .waitForFunction((was) => document.querySelector('[role=progressbar]')?.ariaValueNow !== was, before, {
          timeout: 2000,
        })
        .catch(() => page.keyboard.press('j'));
    }
  });
  await page.keyboard.press('p');
  await page.locator('[aria-labelledby^=parts-] li').first().waitFor();
  const plan = await watched(page, () => press(page, presses));
  const { p50, best } = percentiles(times);
  return {
    doubts,
    'usable best': best,
    'usable p50': p50,
    'scroll ms': scroll.longestTask,
    'j/k ms': keys.longestTask,
    'plan j/k ms': plan.longestTask,
    'accept ms': accept.longestTask,
    'tasks > 50': scroll.longTasks + keys.longTasks + plan.longTasks + accept.longTasks,
    'frame p95': Math.max(scroll.frameP95, keys.frameP95, plan.frameP95, accept.frameP95),
  };
}

/** Down and up again, as fast as a held key. */
async function press(page: Page, times: number): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) {
    await page.keyboard.press(turn < times / 2 ? 'j' : 'k');
    await page.waitForTimeout(33);
  }
}

async function watched(page: Page, work: () => Promise<unknown>): Promise<Smoothness> {
  const found: Smoothness[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const end = await watchSmoothness(page);
    await work();
    await page.waitForTimeout(300);
    found.push(await end());
  }
  return found.sort((a, b) => a.longestTask - b.longestTask)[0]!;
}

function settled(page: Page) {
  return page.evaluate(() => document.querySelector('[role=progressbar]')?.ariaValueNow);
}

/** Milliseconds from asking for the page until its text stands beside the doubts, which its scripts draw last. */
function usable(page: Page): Promise<number> {
  return page
    .waitForFunction(() => {
      const lines = document.querySelectorAll('[data-index] > :last-child');
      return [...lines].some(({ textContent }) => textContent) && performance.now();
    })
    .then((handle) => handle.jsonValue() as Promise<number>);
}

/** Uploads a document and answers the address of its review when it is read. */
async function bring(page: Page, file: string): Promise<string> {
  await page.goto(`${addresses.admin}/documents/new`, { waitUntil: 'networkidle' });
  await page.locator('input[type=file]').setInputFiles(file);
  await page.waitForURL(/\/documents\/(?!new)[^/]+$/);
  await page.locator('#review').waitFor({ timeout: 60_000 });
  return page.url();
}

/** The app's cookie is the API's under a name of its own. */
async function cookies() {
  const signedIn = await signIn(addresses, 'plan@newplan.example');
  const value = signedIn.replace(/^[^=]*session_token=/, '');
  return [{ name: 'bench', value, url: addresses.admin }];
}

async function startWorker(): Promise<Running> {
  const port = await freePort();
  const env = { ...serverEnv(database, addresses), WORKER_PORT: String(port) };
  return startProcess('apps/worker', [...workerFlags, 'src/main.ts'], env, {
    port,
    logFile: join(database.filesDir, 'worker.log'),
  });
}

function startAdmin(): Promise<Running> {
  const port = addresses.ports.admin;
  const env = {
    NODE_ENV: 'production',
    ADMIN_PORT: String(port),
    API_URL: addresses.api,
    PUBLIC_ORIGIN: addresses.admin,
    SESSION_COOKIE_NAME: 'bench',
  };
  return startProcess('apps/admin', ['server.ts'], env, { port, logFile: join(database.filesDir, 'admin.log') });
}
