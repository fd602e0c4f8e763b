import { itaValues, resultKey } from '@sujarit/domain/ita/judge-ita-rows';
import { itaIndicators } from '@sujarit/domain/ita/read-ita-row';
import type { RowValues } from '@sujarit/domain/sheet/sheet-row';
import type { Prisma } from './generated/prisma/client.ts';
import type { TenantClient } from './tenant-unit.ts';

/** The results that stand in those years, as sheets say them, by `resultKey`; of `authorityIds`, or of all that the scope sees. */
export async function standingIta(
  client: TenantClient,
  years: readonly number[],
  authorityIds?: readonly string[],
): Promise<Map<string, RowValues>> {
  const results = await client.itaResult.findMany({
    where: { fiscalYear: { in: [...years] }, ...(authorityIds && { authorityId: { in: [...authorityIds] } }) },
    include: { indicators: true },
  });
  const text = (score: Prisma.Decimal | null) => score?.toFixed(2) ?? null;
  return new Map(
    results.map(({ authorityId, fiscalYear, total, iit, eit, oit, level, indicators }) => [
      resultKey(authorityId, fiscalYear),
      itaValues({
        fiscalYear,
        level,
        total: total.toFixed(2),
        iit: text(iit),
        eit: text(eit),
        oit: text(oit),
        indicators: new Map(indicators.map(({ indicator, score }) => [indicator, score.toFixed(2)])),
      }),
    ]),
  );
}

/** Writes whole results, new or over those that stand. */
export async function writeIta(
  client: TenantClient,
  rows: readonly { authorityId: string; values: RowValues }[],
): Promise<void> {
  const results = JSON.stringify(rows.map(({ authorityId, values }) => ({ authorityId, ...values })));
  await client.$executeRaw`
    INSERT INTO ita_result (authority_id, fiscal_year, total, iit, eit, oit, level)
    SELECT r."authorityId", r."fiscalYear", r.total, r.iit, r.eit, r.oit, r.level
    FROM jsonb_to_recordset(${results}::jsonb) AS r("authorityId" uuid, "fiscalYear" int, total numeric, iit numeric, eit numeric, oit numeric, level text)
    ON CONFLICT (authority_id, fiscal_year) DO UPDATE
    SET total = excluded.total, iit = excluded.iit, eit = excluded.eit, oit = excluded.oit, level = excluded.level`;
  const scores = JSON.stringify(
    rows.flatMap(({ authorityId, values }) =>
      itaIndicators.flatMap((column, at) =>
        values[column] == null
          ? []
          : [{ authorityId, fiscalYear: values.fiscalYear, indicator: at + 1, score: values[column] }],
      ),
    ),
  );
  await client.$executeRaw`
    INSERT INTO ita_indicator_score AS kept (authority_id, fiscal_year, indicator, score)
    SELECT r."authorityId", r."fiscalYear", r.indicator, r.score
    FROM jsonb_to_recordset(${scores}::jsonb) AS r("authorityId" uuid, "fiscalYear" int, indicator int, score numeric)
    ON CONFLICT (authority_id, fiscal_year, indicator) DO UPDATE SET score = excluded.score
    WHERE kept.score <> excluded.score`;
}

/** Waits for others who write results of the province, until the transaction ends. */
export async function holdIta(client: TenantClient, provinceCode: string): Promise<void> {
  await client.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`ita ${provinceCode}`}, 0))`;
}
