import { Prisma } from './generated/prisma/client.ts';
import type { TenantClient } from './tenant-unit.ts';

interface ChaseQuestion {
  provinceCode: string;
  fiscalYear: number;
  months: number;
  /** ISO day: one that was chased on it for the round is not chased again. */
  today: string;
  /** Only these. */
  authorityIds?: string[];
}

export interface ChaseCandidate {
  id: string;
  nameTh: string;
  /** Sent or accepted; a returned report is owed again. */
  reported: boolean;
  chasedToday: boolean;
}

/** The authorities at work in a province and how each stands to a chase of a round, by code. */
export async function chaseCandidates(client: TenantClient, question: ChaseQuestion): Promise<ChaseCandidate[]> {
  const { provinceCode, fiscalYear, months, today, authorityIds } = question;
  const only = authorityIds ? Prisma.sql`AND a.id = ANY (${authorityIds}::uuid[])` : Prisma.empty;
  return client.$queryRaw<ChaseCandidate[]>`
    SELECT a.id::text AS "id", a.name_th AS "nameTh",
      coalesce(r.report_state IN ('SENT', 'ACCEPTED'), false) AS "reported", t.authority_id IS NOT NULL AS "chasedToday"
    FROM authority a
    LEFT JOIN authority_rollup r ON r.authority_id = a.id AND r.fiscal_year = ${fiscalYear} AND r.months = ${months}
    LEFT JOIN chase_target t ON t.authority_id = a.id AND t.fiscal_year = ${fiscalYear} AND t.months = ${months} AND t.chased_on = ${today}::date
    WHERE a.province_code = ${provinceCode} AND a.state = 'ACTIVE' ${only}
    ORDER BY a.code`;
}
