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
  /** Somebody there can be told: a plan officer or an executive at work, by the real day, as for sign-ins. */
  reachable: boolean;
}

/** The authorities at work in a province and how each stands to a chase of a round, by code. */
export async function chaseCandidates(client: TenantClient, question: ChaseQuestion): Promise<ChaseCandidate[]> {
  const { provinceCode, fiscalYear, months, today, authorityIds } = question;
  const only = authorityIds ? Prisma.sql`AND a.id = ANY (${authorityIds}::uuid[])` : Prisma.empty;
  return client.$queryRaw<ChaseCandidate[]>`
    SELECT a.id::text AS "id", a.name_th AS "nameTh",
      coalesce(r.report_state IN ('SENT', 'ACCEPTED'), false) AS "reported", t.authority_id IS NOT NULL AS "chasedToday",
      p.authority_id IS NOT NULL AS "reachable"
    FROM authority a
    LEFT JOIN authority_rollup r ON r.authority_id = a.id AND r.fiscal_year = ${fiscalYear} AND r.months = ${months}
    LEFT JOIN LATERAL (
      SELECT authority_id FROM chase_target
      WHERE authority_id = a.id AND fiscal_year = ${fiscalYear} AND months = ${months} AND chased_on = ${today}::date LIMIT 1
    ) t ON true
    LEFT JOIN (
      SELECT DISTINCT authority_id FROM app.chase_recipients(
        ARRAY(SELECT id FROM authority WHERE province_code = ${provinceCode}), (now() AT TIME ZONE 'Asia/Bangkok')::date)
    ) p ON p.authority_id = a.id
    WHERE a.province_code = ${provinceCode} AND a.state = 'ACTIVE' ${only}
    ORDER BY a.code`;
}
