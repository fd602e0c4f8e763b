import { type AreaSpreadSource, PERCENT_BANDS } from '@sujarit/domain/area-spread';
import { counting, type Round } from './area-places.ts';
import { Prisma } from './generated/prisma/client.ts';
import type { TenantClient } from './tenant-unit.ts';

/** As progressPercent has it, two decimals, by the formula of the province's round (R9); null where nothing is planned. */
const percent = Prisma.sql`round((c.done + CASE WHEN c.formula = 'DONE_AND_IN_PROGRESS' THEN c.in_progress ELSE 0 END) * 100.0 / nullif(c.projects, 0), 2)`;

const countsOf = (place: string, places: number) => {
  const counts = Array.from(
    { length: places },
    (_unused, at) => Prisma.sql`coalesce(sum(s.found) FILTER (WHERE ${Prisma.raw(`s.${place} = ${at}`)}), 0)`,
  );
  return Prisma.sql`ARRAY[${Prisma.join(counts)}]::int[]`;
};

/**
 * How the authorities of the scope are spread over bands of percent and over the gravest of their risks, counted by region and type. They are put
 * together by both first, so that the lists are counted over a few hundred groups.
 */
export function readAreaSpread(client: TenantClient, round: Round): Promise<AreaSpreadSource[]> {
  return client.$queryRaw<AreaSpreadSource[]>`
    SELECT s.region_no AS "regionNo", s.type::text AS "type", sum(s.found)::int AS "authorities",
      ${countsOf('percent_place', PERCENT_BANDS + 2)} AS "byPercent", ${countsOf('risk_place', 6)} AS "byRisk"
    FROM (
      SELECT c.region_no, c.type,
        CASE WHEN NOT c.reported THEN ${PERCENT_BANDS + 1}::int
          ELSE coalesce(least(floor(${percent} / 10), ${PERCENT_BANDS - 1}), ${PERCENT_BANDS})::int END AS percent_place,
        CASE WHEN c.risk_very_high > 0 THEN 0 WHEN c.risk_high > 0 THEN 1 WHEN c.risk_medium > 0 THEN 2 WHEN c.risk_low > 0 THEN 3
          WHEN c.plan_state IS NOT NULL THEN 4 ELSE 5 END AS risk_place,
        count(*) AS found
      FROM (${counting(round)}) c GROUP BY 1, 2, 3, 4
    ) s
    GROUP BY s.region_no, s.type ORDER BY s.region_no, s.type`;
}
