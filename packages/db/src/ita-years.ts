import type { TenantClient } from './tenant-unit.ts';

/** The ITA result of an authority in a year; scores as decimal text. */
export interface ItaYear {
  authorityId: string;
  fiscalYear: number;
  total: string;
  iit: string | null;
  eit: string | null;
  oit: string | null;
  level: string;
  /** By the number of the indicator, 1 to 10; null where there is none. */
  scores: Record<string, string> | null;
}

/** The ITA results of authorities in some years, in one query. */
export function readItaYears(
  client: TenantClient,
  authorityIds: readonly string[],
  years: readonly number[],
): Promise<ItaYear[]> {
  return client.$queryRaw<ItaYear[]>`
    SELECT i.authority_id::text AS "authorityId", i.fiscal_year AS "fiscalYear", i.total::text AS "total",
      i.iit::text AS "iit", i.eit::text AS "eit", i.oit::text AS "oit", i.level AS "level",
      (SELECT jsonb_object_agg(s.indicator, s.score::text) FROM ita_indicator_score s
        WHERE s.authority_id = i.authority_id AND s.fiscal_year = i.fiscal_year) AS "scores"
    FROM ita_result i
    WHERE i.authority_id = ANY(${authorityIds}::uuid[]) AND i.fiscal_year = ANY(${years}::int[])`;
}
