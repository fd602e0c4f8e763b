import type { FigureParts } from '@sujarit/domain/aggregate-row';
import type { RoundMonths } from '@sujarit/domain/fiscal-calendar';
import type { PartsOfRows, ProvinceSource } from '@sujarit/domain/province-table';
import { Prisma } from './generated/prisma/client.ts';
import type { TenantClient } from './tenant-unit.ts';

interface ProvinceQuestion {
  provinceCode: string;
  fiscalYear: number;
  months: RoundMonths;
  /** Only this one. */
  authorityId?: string;
}

export type FoundRow = Omit<ProvinceSource, 'authority' | 'figures'> &
  ProvinceSource['authority'] &
  NonNullable<ProvinceSource['figures']> & { hasFigures: boolean };

/** What a row is made of: of an authority a, its province p and district d, its rollup r, its last act l. */
export const rowColumns = Prisma.sql`a.id::text AS "id", a.code AS "code", a.name_th AS "nameTh", a.type::text AS "type", a.size::text AS "size", a.simulated AS "simulated", a.state = 'DISSOLVED' AS "dissolved",
  p.name_th AS "province", d.code AS "districtCode", d.name_th AS "district",
  r.authority_id IS NOT NULL AS "hasFigures", r.plan_id::text AS "planId", r.plan_state::text AS "planState", r.projects AS "projects",
  r.plan_budget::text AS "planBudget",
  r.report_state::text AS "reportState", r.report_sent_on::text AS "reportSentOn",
  r.in_progress AS "inProgress", r.done AS "done", r.cannot AS "cannot",
  r.ordinance_budget::text AS "ordinanceBudget", r.disbursed::text AS "disbursed",
  r.risk_low AS "riskLow", r.risk_medium AS "riskMedium", r.risk_high AS "riskHigh", r.risk_very_high AS "riskVeryHigh",
  r.ita_total::text AS "itaTotal", r.ita_level AS "itaLevel", r.ita_last_total::text AS "itaLastTotal",
  r.consistent AS "consistent", r.inconsistent AS "inconsistent",
  l.at AS "lastActAt"`;

/**
 * Every authority of a province by its code with its figures of a year and round, in one query: those at work, and those that are not any
 * more but had a plan in the year; of a closed round those that counted when it was closed. The scope decides what is seen; the province only
 * narrows it. The rollup's rows are fetched as one range of an index and then joined (OFFSET 0 holds the two apart), so that PostgreSQL goes the
 * same quick way with statistics and without.
 */
export async function readProvinceRows(client: TenantClient, question: ProvinceQuestion): Promise<ProvinceSource[]> {
  const { provinceCode, fiscalYear, months, authorityId } = question;
  const only = (id: Prisma.Sql) => (authorityId ? Prisma.sql`AND ${id} = ${authorityId}::uuid` : Prisma.empty);
  const found = await client.$queryRaw<FoundRow[]>`
    SELECT ${rowColumns}
    FROM authority a
    JOIN province p ON p.code = a.province_code
    LEFT JOIN district d ON d.code = a.district_code
    LEFT JOIN (SELECT * FROM authority_rollup o
      WHERE o.province_code = ${provinceCode} AND o.fiscal_year = ${fiscalYear} AND o.months = ${months} ${only(Prisma.sql`o.authority_id`)} OFFSET 0) r
      ON r.authority_id = a.id
    LEFT JOIN reporting_round w ON w.province_code = a.province_code AND w.fiscal_year = ${fiscalYear} AND w.months = ${months}
    LEFT JOIN last_act l ON l.authority_id = a.id AND l.province_code = ${provinceCode}
    WHERE a.province_code = ${provinceCode}
      AND CASE WHEN w.closed_at IS NULL THEN a.state = 'ACTIVE' OR r.plan_id IS NOT NULL ELSE coalesce(r.frozen, false) END ${only(Prisma.sql`a.id`)}
    ORDER BY a.code`;
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
