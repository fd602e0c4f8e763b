import type { FigureParts } from '@sujarit/domain/aggregate-row';
import type { AuthoritySize } from '@sujarit/domain/authority-size-words';
import type { RoundMonths } from '@sujarit/domain/fiscal-calendar';
import type { PlanState } from '@sujarit/domain/plan-lifecycle';
import type { PartsOfRows, ProvinceSource } from '@sujarit/domain/province-table';
import type { ReportState } from '@sujarit/domain/report-lifecycle';
import { Prisma } from './generated/prisma/client.ts';
import { figure, moment, type RowOf, readColumns, truth, word, words } from './read-columns.ts';
import type { TenantClient } from './tenant-unit.ts';

interface ProvinceQuestion {
  provinceCode: string;
  fiscalYear: number;
  months: RoundMonths;
  /** Only this one. */
  authorityId?: string;
}

/** What a row is made of: of an authority a, its province p and district d, its rollup r, its last act l. */
export const rowColumns = {
  id: word(Prisma.sql`a.id`),
  code: word(Prisma.sql`a.code`),
  nameTh: words(Prisma.sql`a.name_th`),
  type: word(Prisma.sql`a.type`),
  size: word<AuthoritySize | null>(Prisma.sql`a.size`),
  simulated: truth(Prisma.sql`a.simulated`),
  dissolved: truth(Prisma.sql`a.state = 'DISSOLVED'`),
  province: word(Prisma.sql`p.name_th`),
  districtCode: word<string | null>(Prisma.sql`d.code`),
  district: word<string | null>(Prisma.sql`d.name_th`),
  hasFigures: truth(Prisma.sql`r.authority_id IS NOT NULL`),
  planId: word<string | null>(Prisma.sql`r.plan_id`),
  planState: word<PlanState | null>(Prisma.sql`r.plan_state`),
  projects: figure(Prisma.sql`r.projects`),
  planBudget: word(Prisma.sql`r.plan_budget`),
  reportState: word<ReportState | null>(Prisma.sql`r.report_state`),
  reportSentOn: word<string | null>(Prisma.sql`r.report_sent_on`),
  inProgress: figure(Prisma.sql`r.in_progress`),
  done: figure(Prisma.sql`r.done`),
  cannot: figure(Prisma.sql`r.cannot`),
  ordinanceBudget: word(Prisma.sql`r.ordinance_budget`),
  disbursed: word(Prisma.sql`r.disbursed`),
  riskLow: figure(Prisma.sql`r.risk_low`),
  riskMedium: figure(Prisma.sql`r.risk_medium`),
  riskHigh: figure(Prisma.sql`r.risk_high`),
  riskVeryHigh: figure(Prisma.sql`r.risk_very_high`),
  itaTotal: word<string | null>(Prisma.sql`r.ita_total`),
  itaLevel: words<string | null>(Prisma.sql`r.ita_level`),
  itaLastTotal: word<string | null>(Prisma.sql`r.ita_last_total`),
  consistent: figure(Prisma.sql`r.consistent`),
  inconsistent: figure(Prisma.sql`r.inconsistent`),
  lastActAt: moment(Prisma.sql`l.at`),
};

export type FoundRow = RowOf<typeof rowColumns>;

/**
 * Every authority of a province by its code with its figures of a year and round, in one query: those at work, and those that are not any
 * more but had a plan in the year; of a closed round those that counted when it was closed. The scope decides what is seen; the province only
 * narrows it. The rollup's rows are fetched as one range of an index and then joined (OFFSET 0 holds the two apart), so that PostgreSQL goes the
 * same quick way with statistics and without.
 */
export async function readProvinceRows(client: TenantClient, question: ProvinceQuestion): Promise<ProvinceSource[]> {
  const { provinceCode, fiscalYear, months, authorityId } = question;
  const only = (id: Prisma.Sql) => (authorityId ? Prisma.sql`AND ${id} = ${authorityId}::uuid` : Prisma.empty);
  const found = await readColumns(
    client,
    rowColumns,
    Prisma.sql`FROM authority a
    JOIN province p ON p.code = a.province_code
    LEFT JOIN district d ON d.code = a.district_code AND d.province_code = ${provinceCode}
    LEFT JOIN (SELECT * FROM authority_rollup o
      WHERE o.province_code = ${provinceCode} AND o.fiscal_year = ${fiscalYear} AND o.months = ${months} ${only(Prisma.sql`o.authority_id`)} OFFSET 0) r
      ON r.authority_id = a.id
    LEFT JOIN reporting_round w ON w.province_code = a.province_code AND w.fiscal_year = ${fiscalYear} AND w.months = ${months}
    LEFT JOIN last_act l ON l.authority_id = a.id AND l.province_code = ${provinceCode}
    WHERE a.province_code = ${provinceCode}
      AND CASE WHEN w.closed_at IS NULL THEN a.state = 'ACTIVE' OR r.plan_id IS NOT NULL ELSE coalesce(r.frozen, false) END ${only(Prisma.sql`a.id`)}
    ORDER BY a.code`,
  );
  return found.map(sourceOf);
}

export function sourceOf(row: FoundRow): ProvinceSource {
  const { id, districtCode, size, dissolved, planId, itaLastTotal, lastActAt, hasFigures } = row;
  const { code, nameTh, type, province, district, simulated } = row;
  return {
    id,
    districtCode,
    size,
    dissolved,
    planId,
    itaLastTotal,
    lastActAt,
    authority: { code, nameTh, type, province, district, simulated },
    figures: hasFigures ? row : null,
  };
}

/** The parts of the figures of those authorities in a year and round. */
export async function readProvinceParts(
  client: TenantClient,
  authorityIds: string[],
  { fiscalYear, months }: Pick<ProvinceQuestion, 'fiscalYear' | 'months'>,
): Promise<PartsOfRows> {
  const found = await client.authorityRollup.findMany({
    where: { authorityId: { in: authorityIds }, fiscalYear, months },
    select: { authorityId: true, projectsByDimension: true, budgetByDimension: true, cannotByReason: true },
  });
  return new Map(found.map(({ authorityId, ...parts }) => [authorityId, parts as unknown as FigureParts]));
}
