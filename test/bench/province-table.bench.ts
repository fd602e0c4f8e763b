import { compareAreas } from './area-table.ts';
import { dataSize, fillNation, openBenchDatabase } from './bench-database.ts';
import { openCaller } from './caller.ts';
import { measure, measureInTurns, type Percentiles, rounded } from './figures.ts';
import { type PeerForm, peerRows, startPeer } from './peer.ts';
import { admitToProduction, chooseAddresses, giveSecondFactor, startApi } from './processes.ts';
import { rollupSql, summingSql } from './reference-sql.ts';
import { printReport } from './report.ts';
import { openScopedClient } from './scoped-client.ts';

/** The province's table of 334 authorities: through the API, by summing the rows, and by reading the rollup. */
const province = '30';
const question = { fiscalYear: 2566, months: 6 };

const database = await openBenchDatabase();
await admitToProduction(database);
try {
  const few = await compare('the two provinces of the demo', null);
  await fillNation(database);
  await compare('the whole nation', few);
  await compareAreas(database, question);
} finally {
  await database.close();
}

/** Answers the p50 of one client; `few`: that of the same table where the database held the demo alone. */
async function compare(data: string, few: number | null): Promise<number> {
  const addresses = await chooseAddresses();
  const nodeOptions = process.argv.includes('--profile') ? ['--cpu-prof', '--cpu-prof-dir=/tmp/bench-profile'] : [];
  const api = await startApi(database, addresses, { production: true, nodeOptions });
  const sql = await openScopedClient(database.appUrl, { scope: 'province', province_code: province });
  const peer = await startPeer(database, province);
  try {
    const caller = { email: 'officer@korat.example', document: 'ProvinceTable', variables: question };
    const { ask, bytes } = await openCaller<TableAnswer>(addresses, caller, () => giveSecondFactor(database));
    const values = [province, question.fiscalYear, question.months];
    const alone = await measureInTurns(
      { warmUp: 60, samples: 300 },
      {
        api: ask,
        rollup: () => sql.ask('rollup', rollupSql, values),
        peerByAuthority: peer.asking('by authority', question),
        peerByFigures: peer.asking('by figures', question),
      },
    );
    const form: PeerForm = alone.peerByAuthority.p50 <= alone.peerByFigures.p50 ? 'by authority' : 'by figures';
    const peerAlone = form === 'by authority' ? alone.peerByAuthority : alone.peerByFigures;
    const { summing } = await measureInTurns(
      { warmUp: 8, samples: 40 },
      { summing: () => sql.ask('summing', summingSql, values) },
    );
    const twenty = await measure({ warmUp: 20, samples: 600, clients: 20 }, ask);
    const peerTwenty = await measure({ warmUp: 20, samples: 600, clients: 20 }, peer.asking(form, question));
    await sameFigures(ask, sql, values);
    await samePeer(ask, peer.asking('by authority', question));
    const row = (what: string, figures: Percentiles) => ({
      what,
      ...figures,
      'of rollup': `${rounded(figures.p50 / alone.rollup.p50)} x`,
      'of summing': `${rounded(figures.p50 / summing.p50)} x`,
    });
    printReport({
      bench: 'province-table',
      postgres: database.version,
      data: {
        data,
        ...(await dataSize(database)),
        'kB of JSON': Math.round(bytes() / 1000),
        'API peak MB': await api.peakMemory(),
      },
      figures: [
        row('API, one client', alone.api),
        row('SQL that sums the rows', summing),
        row('SQL that reads the rollup', alone.rollup),
        row(`PostGraphile ${form}, one client`, peerAlone),
        row('API, twenty clients', twenty),
        row('PostGraphile, twenty clients', peerTwenty),
      ],
      aims: [
        {
          aim: 'API faster than summing (p50 of summing / API > 1)',
          is: rounded(summing.p50 / alone.api.p50),
          reached: alone.api.p50 < summing.p50,
        },
        {
          aim: 'API <= 5 x the rollup by SQL (p50)',
          is: rounded(alone.api.p50 / alone.rollup.p50),
          reached: alone.api.p50 <= 5 * alone.rollup.p50,
        },
        { aim: 'API p95 <= 50 ms, one client', is: alone.api.p95, reached: alone.api.p95 <= 50 },
        {
          aim: 'ahead of PostGraphile, one client (p50 of it / API > 1)',
          is: rounded(peerAlone.p50 / alone.api.p50),
          reached: peerAlone.p50 > alone.api.p50,
        },
        {
          aim: 'ahead of PostGraphile, twenty clients (p50 of it / API > 1)',
          is: rounded(peerTwenty.p50 / twenty.p50),
          reached: peerTwenty.p50 > twenty.p50,
        },
        ...(few === null
          ? []
          : [
              {
                aim: 'growth from 437 to 7,850 authorities <= 3 x (p50)',
                is: rounded(alone.api.p50 / few),
                reached: alone.api.p50 <= 3 * few,
              },
            ]),
      ],
    });
    return alone.api.p50;
  } finally {
    await sql.close();
    await api.stop();
    await peer.stop();
  }
}

interface TableAnswer {
  provinceTable: { columns: { code: string[]; projects: number[]; done: number[] } };
}

/** All three tell the same: a comparison of different answers would be none. */
async function sameFigures(
  ask: () => Promise<TableAnswer>,
  sql: Awaited<ReturnType<typeof openScopedClient>>,
  values: unknown[],
): Promise<void> {
  const told = (rows: Record<string, unknown>[]) =>
    JSON.stringify(rows.map(({ code, projects, done }) => [code, projects ?? 0, done ?? 0]));
  const { code, projects, done } = (await ask()).provinceTable.columns;
  const fromApi = told(code.map((one, index) => ({ code: one, projects: projects[index], done: done[index] })));
  for (const text of [summingSql, rollupSql]) {
    if (told(await sql.ask(`check ${text.length}`, text, values)) !== fromApi)
      throw new Error(`another answer than the API's: ${text}`);
  }
}

async function samePeer(
  ask: () => Promise<TableAnswer>,
  peer: () => Promise<Parameters<typeof peerRows>[0]>,
): Promise<void> {
  const { code, projects, done } = (await ask()).provinceTable.columns;
  const fromApi = code.map((one, index) => [one, projects[index], done[index]]);
  if (JSON.stringify(peerRows(await peer())) !== JSON.stringify(fromApi))
    throw new Error('the peer gives another answer');
}
