import { setTimeout as wait } from 'node:timers/promises';
import { dataSize, fillNation, openBenchDatabase } from './bench-database.ts';
import { percentiles } from './figures.ts';
import { admitToProduction, chooseAddresses, giveSecondFactor, signIn, startApi, startApp } from './processes.ts';
import { printReport } from './report.ts';

/**
 * 200 officers at the province's app with the nation loaded, on the build that stands: each opens a view, reads for 2 to 8 s and opens the
 * next, as their browsers ask for it; and all of them at the very same moment.
 */
const officers = 200;
const clicksEach = 6;
const readingMs = () => 2000 + seeded() * 6000;

const database = await openBenchDatabase();
await admitToProduction(database);
await fillNation(database);
const addresses = await chooseAddresses();
const api = await startApi(database, addresses, { production: true });
const app = await startApp('rollup', database, addresses);
let seed = 20231001;
try {
  const people = await Promise.all([open('officer@korat.example', '30'), open('officer@lampang.example', '52')]);
  await giveSecondFactor(database);
  const failures: string[] = [];
  const click = async (officer: number): Promise<number> => {
    const { cookie, views } = people[officer % people.length]!;
    const view = views[Math.floor(seeded() * views.length)]!;
    const from = performance.now();
    const answer = await fetch(`${app.url}${view}`, { headers: { cookie, 'accept-language': 'th' } });
    const text = await answer.text();
    if (!answer.ok || text.includes('SingleFetchRedirect'))
      failures.push(`${view} answered ${answer.status} ${text.slice(0, 300)}`);
    return performance.now() - from;
  };
  const everyone = <T>(work: (officer: number) => Promise<T>) =>
    Promise.all(Array.from({ length: officers }, (_, officer) => work(officer)));

  for (let officer = 0; officer < 300; officer += 1) await click(officer);
  const working = await everyone(async (officer) => {
    const times: number[] = [];
    await wait(seeded() * 8000);
    for (let turn = 0; turn < clicksEach; turn += 1) {
      times.push(await click(officer));
      await wait(readingMs());
    }
    return times;
  });
  const atOnce = await everyone(click);
  const figures = { working: percentiles(working.flat()), atOnce: percentiles(atOnce) };
  printReport({
    bench: 'officers',
    postgres: database.version,
    data: {
      ...(await dataSize(database)),
      officers,
      'API peak MB': await api.peakMemory(),
      'app peak MB': await app.peakMemory(),
      errors: failures.length,
    },
    figures: [
      { what: 'a view opened while all 200 work (one in 5 s each)', ...figures.working },
      { what: 'a view opened by all 200 in the same moment', ...figures.atOnce },
    ],
    aims: [
      { aim: '200 officers working: p95 <= 500 ms', is: figures.working.p95, reached: figures.working.p95 <= 500 },
      { aim: '200 in the same moment: p95 <= 500 ms', is: figures.atOnce.p95, reached: figures.atOnce.p95 <= 500 },
      { aim: 'no error', is: failures[0] ?? 'none', reached: failures.length === 0 },
    ],
  });
} finally {
  await app.stop();
  await api.stop();
  await database.close();
}

/** Someone of a province's office, and the views that the office opens. */
async function open(email: string, province: string) {
  const cookie = (await signIn(addresses, email)).replace(/^(__Secure-)?[^=]*session_token=/, '$1bench=');
  const authorities = await database.ask<{ id: string }>(
    `SELECT id FROM authority WHERE province_code = $1 AND state = 'ACTIVE' ORDER BY code LIMIT 40`,
    [province],
  );
  const idOf = (id: string) => encodeURIComponent(Buffer.from(`Authority:${id}`).toString('base64'));
  const table = view('/_root.data', '_index');
  const views = [
    table,
    view('/inbox.data', 'inbox'),
    view('/chases.data', 'chases._index'),
    view('/exports.data', 'exports'),
    view('/rounds.data', 'rounds'),
    ...['heat', 'risks', 'trend', 'spending'].map((picture) =>
      view(`/pictures.data?picture=${picture}`, 'pictures._index'),
    ),
    ...authorities.map(({ id }) => view(`/authorities/${idOf(id)}.data`, 'authorities.$id')),
    // the table is what an office opens most
    ...Array.from({ length: 25 }, () => table),
  ];
  return { cookie, views };
}

/** What a browser asks for when a view is opened: its own route alone, for the frame around it stays. */
function view(path: string, route: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}_routes=${encodeURIComponent(`routes/_work.${route}`)}`;
}

/** The same course of clicks in every run. */
function seeded(): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
}
