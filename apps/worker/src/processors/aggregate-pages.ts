import type { AggregateExport, Prisma } from '@sujarit/db/generated/prisma/client';
import type { TenantClient } from '@sujarit/db/tenant-unit';
import type { AggregateAuthority, AggregateRound } from '@sujarit/domain/aggregate-row';
import type { RoundMonths } from '@sujarit/domain/fiscal-calendar';
import type { PackageFigures } from '@sujarit/domain/package/package-groups';
import type { AreaSize } from '@sujarit/domain/package/package-tables';

/** What an export is of: a province, a region, or the nation (neither), in one year and round. */
export interface AggregateFilter {
  provinceCode: string | null;
  regionNo: number | null;
  fiscalYear: number;
  months: RoundMonths;
}

/** The filter of an export as it was ordered. */
export function filterOf({ provinceCode, regionNo, fiscalYear, months }: AggregateExport): AggregateFilter {
  return { provinceCode, regionNo, fiscalYear, months: months as RoundMonths };
}

const isoDate = (date: Date) => date.toISOString().slice(0, 10);

/**
 * Authorities of the area: those at work, and those that are not any more but had a plan in the year; of a closed round those that counted
 * when it was closed.
 */
export function authoritiesOf({
  provinceCode,
  regionNo,
  fiscalYear,
  months,
}: AggregateFilter): Prisma.AuthorityWhereInput {
  return {
    ...(provinceCode ? { provinceCode } : {}),
    ...(regionNo ? { regionNo } : {}),
    OR: [
      { rollups: { some: { fiscalYear, months, frozen: true } } },
      {
        province: { rounds: { none: { fiscalYear, months, closedAt: { not: null } } } },
        OR: [{ state: 'ACTIVE' }, { rollups: { some: { fiscalYear, months, planId: { not: null } } } }],
      },
    ],
  };
}

/** Settings of the round by province code. */
export async function roundsOf(
  client: TenantClient,
  filter: AggregateFilter,
): Promise<Map<string, { province: string; round: AggregateRound }>> {
  const { provinceCode, regionNo, fiscalYear, months } = filter;
  const found = await client.reportingRound.findMany({
    where: {
      fiscalYear,
      months,
      ...(provinceCode ? { provinceCode } : {}),
      ...(regionNo ? { province: { regionNo } } : {}),
    },
    include: { province: { select: { nameTh: true } } },
    orderBy: { provinceCode: 'asc' },
  });
  return new Map(
    found.map(({ provinceCode: code, province, opensOn, dueOn, greenFrom, orangeFrom, formula }) => [
      code,
      {
        province: province.nameTh,
        round: {
          opensOn: isoDate(opensOn),
          dueOn: isoDate(dueOn),
          greenFrom: greenFrom.toNumber(),
          orangeFrom: orangeFrom.toNumber(),
          formula,
        },
      },
    ]),
  );
}

export interface AggregateSource {
  id: string;
  provinceCode: string;
  districtCode: string | null;
  regionNo: number;
  authority: AggregateAuthority;
  figures: PackageFigures | null;
}

/** Authorities by their codes: those after one, up to another or without an end. */
export interface CodeRange {
  afterCode: string;
  upToCode: string | null;
}

/** The first authorities of a range, by code, at most `limit`, with their figures of the year and round. */
export async function pageOf(
  client: TenantClient,
  filter: AggregateFilter,
  { afterCode, upToCode }: CodeRange,
  limit: number,
): Promise<AggregateSource[]> {
  const { fiscalYear, months } = filter;
  const code = { gt: afterCode, ...(upToCode === null ? {} : { lte: upToCode }) };
  const found = await client.authority.findMany({
    where: { AND: [authoritiesOf(filter), { code }] },
    orderBy: { code: 'asc' },
    take: limit,
    select: {
      id: true,
      districtCode: true,
      regionNo: true,
      code: true,
      nameTh: true,
      type: true,
      simulated: true,
      provinceCode: true,
      province: { select: { nameTh: true } },
      district: { select: { nameTh: true } },
      rollups: { where: { fiscalYear, months } },
    },
  });
  return found.map(({ id, province, district, provinceCode, districtCode, regionNo, rollups, ...authority }) => ({
    id,
    provinceCode,
    districtCode,
    regionNo,
    authority: { ...authority, province: province.nameTh, district: district?.nameTh ?? null },
    figures: rollups[0] ? figuresOf(rollups[0]) : null,
  }));
}

function figuresOf(rollup: Prisma.AuthorityRollupGetPayload<object>): PackageFigures {
  return {
    ...rollup,
    planBudget: rollup.planBudget.toFixed(2),
    ordinanceBudget: rollup.ordinanceBudget.toFixed(2),
    disbursed: rollup.disbursed.toFixed(2),
    projectsByDimension: rollup.projectsByDimension as PackageFigures['projectsByDimension'],
    budgetByDimension: rollup.budgetByDimension as PackageFigures['budgetByDimension'],
    cannotByReason: rollup.cannotByReason as PackageFigures['cannotByReason'],
    reportSentOn: rollup.reportSentOn && isoDate(rollup.reportSentOn),
    itaTotal: rollup.itaTotal?.toFixed(2) ?? null,
    itaLastTotal: rollup.itaLastTotal?.toFixed(2) ?? null,
    progressByDimension: rollup.progressByDimension as unknown as PackageFigures['progressByDimension'],
    risksByDimension: rollup.risksByDimension as PackageFigures['risksByDimension'],
    riskMatrix: rollup.riskMatrix as PackageFigures['riskMatrix'],
  };
}

/** The area in Thai, for the manifest. */
export async function areaName(client: TenantClient, { provinceCode, regionNo }: AggregateFilter): Promise<string> {
  if (!provinceCode) return regionNo ? `ภาค ${regionNo}` : 'ทั้งประเทศ';
  const { nameTh } = await client.province.findUniqueOrThrow({ where: { code: provinceCode } });
  return `จังหวัด${nameTh}`;
}

/** Name of a file for whoever downloads it. */
export function fileName(filter: AggregateFilter, format: string): string {
  return `${packageName(filter)}.${format.toLowerCase()}`;
}

/** The package's own name, in small letters as the Data Package asks. */
export function packageName({ provinceCode, regionNo, fiscalYear, months }: AggregateFilter): string {
  const area = provinceCode ? `province-${provinceCode}` : regionNo ? `region-${regionNo}` : 'nation';
  return `sujarit-${area}-${fiscalYear}-${months}m`;
}

export function areaSize({ provinceCode, regionNo }: AggregateFilter): AreaSize {
  if (provinceCode) return 'province';
  return regionNo ? 'region' : 'nation';
}
