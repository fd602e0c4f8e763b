import type { AggregateRound } from '@sujarit/domain/aggregate-row';
import type { AuthoritySize } from '@sujarit/domain/authority-size-words';
import { type RoundMonths, roundMonths } from '@sujarit/domain/fiscal-calendar';
import type { ProvinceSource } from '@sujarit/domain/province-table';
import type { PercentFormula } from '@sujarit/domain/traffic-light';
import { Prisma } from './generated/prisma/client.ts';
import { rowColumns, sourceOf } from './province-rows.ts';
import { figure, readColumns, truth, word } from './read-columns.ts';
import type { TenantClient } from './tenant-unit.ts';

/** One authority in one round of a year, with the settings of its province's round. */
export interface ComparedSource extends ProvinceSource {
  months: RoundMonths;
  provinceCode: string;
  /** It stands in the province's table of the round. */
  counts: boolean;
  round: AggregateRound | null;
}

/** Named authorities, or those of a type, and of a size where one is named, in a province, a region (by its number) or, without either, in the whole scope. */
type Wanted =
  | { codes: readonly string[] }
  | { type: string; size?: AuthoritySize | null; provinceCode?: string | null; regionNo?: number | null };

const comparedColumns = {
  ...rowColumns,
  provinceCode: word(Prisma.sql`a.province_code`),
  months: figure(Prisma.sql`m.months`),
  counts: truth(
    Prisma.sql`CASE WHEN w.closed_at IS NULL THEN a.state = 'ACTIVE' OR r.plan_id IS NOT NULL ELSE coalesce(r.frozen, false) END`,
  ),
  opensOn: word<string | null>(Prisma.sql`w.opens_on`),
  dueOn: word(Prisma.sql`w.due_on`),
  greenFrom: figure(Prisma.sql`w.green_from`),
  orangeFrom: figure(Prisma.sql`w.orange_from`),
  formula: word<PercentFormula>(Prisma.sql`w.formula`),
};

/** The wanted authorities in both rounds of a year, or in the one that is named, in one query; by code, then round. The scope decides what is seen. */
export async function readComparedRows(
  client: TenantClient,
  wanted: Wanted,
  { fiscalYear, months: only }: { fiscalYear: number; months?: RoundMonths },
): Promise<ComparedSource[]> {
  const found = await readColumns(
    client,
    comparedColumns,
    Prisma.sql`FROM authority a
    CROSS JOIN unnest(${only ? [only] : roundMonths}::int[]) m(months)
    JOIN province p ON p.code = a.province_code
    LEFT JOIN district d ON d.code = a.district_code
    LEFT JOIN authority_rollup r ON r.authority_id = a.id AND r.fiscal_year = ${fiscalYear} AND r.months = m.months
    LEFT JOIN reporting_round w ON w.province_code = a.province_code AND w.fiscal_year = ${fiscalYear} AND w.months = m.months
    LEFT JOIN last_act l ON l.authority_id = a.id
    WHERE ${conditionOf(wanted)}
    ORDER BY a.code, m.months`,
  );
  return found.map(({ months, provinceCode, counts, ...row }) => {
    const { opensOn, dueOn, greenFrom, orangeFrom, formula } = row;
    const round = opensOn === null ? null : { opensOn, dueOn, greenFrom, orangeFrom, formula };
    return { ...sourceOf(row), months: months as RoundMonths, provinceCode, counts, round };
  });
}

function conditionOf(wanted: Wanted): Prisma.Sql {
  if ('codes' in wanted) return Prisma.sql`a.code = ANY(${wanted.codes})`;
  const { type, size, provinceCode, regionNo } = wanted;
  const ofSize = size ? Prisma.sql`AND a.size::text = ${size}` : Prisma.empty;
  const ofType = Prisma.sql`a.type::text = ${type} ${ofSize}`;
  if (provinceCode) return Prisma.sql`a.province_code = ${provinceCode} AND ${ofType}`;
  return regionNo ? Prisma.sql`a.region_no = ${regionNo} AND ${ofType}` : ofType;
}
