import { type BenchDatabase, dataSize } from './bench-database.ts';
import { openCaller } from './caller.ts';
import { measure, measureInTurns, rounded } from './figures.ts';
import { chooseAddresses, startApi } from './processes.ts';
import { areaSql } from './reference-sql.ts';
import { printReport } from './report.ts';
import { openScopedClient } from './scoped-client.ts';

interface AreaAnswer {
  areaTable: { rows: { provinceCode: string; authorities: number; projects: number; done: number }[] };
}

/** The nation by province, as an analyst of the centre sees it: through the API, and by SQL that sums the rollup. */
export async function compareAreas(
  database: BenchDatabase,
  question: { fiscalYear: number; months: number },
): Promise<void> {
  const addresses = await chooseAddresses();
  const api = await startApi(database, addresses, { production: true });
  const sql = await openScopedClient(database.appUrl, { scope: 'nation' });
  try {
    const caller = { email: 'nation@nacc.example', document: 'AreaTable', variables: question };
    const { ask, bytes } = await openCaller<AreaAnswer>(addresses, caller);
    const values = [question.fiscalYear, question.months];
    const told = (rows: Record<string, unknown>[]) =>
      JSON.stringify(
        rows.map(({ provinceCode, authorities, projects, done }) => [provinceCode, authorities, projects, done]),
      );
    if (told((await ask()).areaTable.rows) !== told(await sql.ask('areas', areaSql, values)))
      throw new Error('SQL gives another answer than the API');
    const alone = await measureInTurns(
      { warmUp: 20, samples: 200 },
      { api: ask, sql: () => sql.ask('areas', areaSql, values) },
    );
    const ten = await measure({ warmUp: 10, samples: 300, clients: 10 }, ask);
    printReport({
      bench: 'area-table',
      postgres: database.version,
      data: { data: 'the whole nation', ...(await dataSize(database)), 'kB of JSON': Math.round(bytes() / 1000) },
      figures: [
        { what: 'API, one client', ...alone.api, 'of SQL': `${rounded(alone.api.p50 / alone.sql.p50)} x` },
        { what: 'SQL that sums the rollup', ...alone.sql, 'of SQL': '1 x' },
        { what: 'API, ten clients', ...ten, 'of SQL': `${rounded(ten.p50 / alone.sql.p50)} x` },
      ],
      aims: [{ aim: 'nation by province p95 <= 50 ms', is: alone.api.p95, reached: alone.api.p95 <= 50 }],
    });
  } finally {
    await sql.close();
    await api.stop();
  }
}
