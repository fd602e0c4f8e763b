import { dataSize, fillNation, openBenchDatabase } from './bench-database.ts';
import { openCaller } from './caller.ts';
import { measureInTurns, rounded } from './figures.ts';
import { admitToProduction, chooseAddresses, giveSecondFactor, startApi } from './processes.ts';
import { placesSql } from './reference-sql.ts';
import { printReport } from './report.ts';
import { openScopedClient } from './scoped-client.ts';

/**
 * What the pictures of a province of 334 authorities ask the API for, with the nation loaded, beside SQL that reads the same rows of the
 * rollup; and what those of the nation ask for.
 */
const province = '30';
const period = { fiscalYear: 2566, months: 6 };
const pictures = {
  heat: { document: 'PictureDimensions', variables: period },
  risks: { document: 'PictureRisks', variables: period },
  trend: { document: 'PictureTrend', variables: {} },
};
const ofNation = {
  nationHeat: { document: 'AreaPictureDimensions', variables: period },
  nationRisks: { document: 'AreaPictureRisks', variables: period },
  nationPlans: { document: 'AreaPicturePlans', variables: period },
  nationSpread: { document: 'AreaPictureSpread', variables: period },
  nationTrend: { document: 'AreaPictureTrend', variables: {} },
};

const database = await openBenchDatabase();
await admitToProduction(database);
await fillNation(database);
const addresses = await chooseAddresses();
const api = await startApi(database, addresses, { production: true });
const sql = await openScopedClient(database.appUrl, { scope: 'province', province_code: province });
try {
  const asking = async (name: keyof typeof pictures) => {
    const caller = { email: 'officer@korat.example', ...pictures[name] };
    return openCaller<Record<string, { ids?: string[] }>>(addresses, caller, () => giveSecondFactor(database));
  };
  const [heat, risks, trend] = await Promise.all([asking('heat'), asking('risks'), asking('trend')]);
  const [nationHeat, nationRisks, nationPlans, nationSpread, nationTrend] = await Promise.all(
    Object.values(ofNation).map((asked) =>
      openCaller<Record<string, unknown>>(addresses, { email: 'nation@nacc.example', ...asked }, () =>
        giveSecondFactor(database),
      ),
    ),
  );
  const values = [province, period.fiscalYear, period.months];
  const figures = await measureInTurns(
    { warmUp: 40, samples: 300 },
    {
      heat: heat.ask,
      risks: risks.ask,
      trend: trend.ask,
      sql: () => sql.ask('places', placesSql, values),
    },
  );
  const nation = await measureInTurns(
    { warmUp: 10, samples: 100 },
    {
      heat: nationHeat!.ask,
      risks: nationRisks!.ask,
      plans: nationPlans!.ask,
      spread: nationSpread!.ask,
      trend: nationTrend!.ask,
    },
  );
  const shown = (await heat.ask()).provincePlaces?.ids?.length;
  const read = (await sql.ask('places', placesSql, values)).length;
  if (shown !== read) throw new Error(`the heat map has ${shown} authorities, SQL reads ${read}`);
  const row = (what: string, name: keyof typeof figures, bytes?: number) => ({
    what,
    ...figures[name],
    'of SQL': `${rounded(figures[name].p50 / figures.sql.p50)} x`,
    'kB of JSON': bytes ? Math.round(bytes / 1000) : '',
  });
  printReport({
    bench: 'pictures',
    postgres: database.version,
    data: { authorities: read, ...(await dataSize(database)) },
    figures: [
      row('heat map, API', 'heat', heat.bytes()),
      row('risk matrix, API', 'risks', risks.bytes()),
      row('trend over all rounds, API', 'trend', trend.bytes()),
      row("SQL that reads the heat map's rows of the rollup", 'sql'),
      { what: 'heat map of the nation, API', ...nation.heat },
      { what: 'risk matrix of the nation, API', ...nation.risks },
      { what: 'steps of the plans of the nation, API', ...nation.plans },
      { what: 'spread of all authorities of the nation, API', ...nation.spread },
      { what: 'trend of the nation over all rounds, API', ...nation.trend },
    ],
    aims: [
      { aim: 'heat map p95 <= 100 ms', is: figures.heat.p95, reached: figures.heat.p95 <= 100 },
      { aim: 'heat map of the nation p95 <= 100 ms', is: nation.heat.p95, reached: nation.heat.p95 <= 100 },
      { aim: 'spread of the nation p95 <= 100 ms', is: nation.spread.p95, reached: nation.spread.p95 <= 100 },
    ],
  });
} finally {
  await sql.close();
  await api.stop();
  await database.close();
}
