import { checkablePlanStates, type PlanState } from '@sujarit/domain/plan-lifecycle';
import type { TenantClient } from './tenant-unit.ts';

/** A plan of the province with how far the check of its projects has come (R8). */
export interface PlanToCheck {
  planId: string;
  authorityId: string;
  authorityName: string;
  districtTh: string | null;
  districtEn: string | null;
  simulated: boolean;
  yearFrom: number;
  yearTo: number;
  revision: number;
  state: PlanState;
  projects: number;
  /** Whose last word is on the project as it stands. */
  checked: number;
  notConsistent: number;
  /** Saved since they were found not consistent. */
  mended: number;
  /** Saved since they were found consistent. */
  changed: number;
}

/**
 * Every plan of a province whose projects are checked, by the authority's code, in one query; the standings are those of
 * consistencyStanding. OFFSET 0 keeps the plans to their authority's key: joined at large, all tenants' plans would be read.
 */
export async function readPlansToCheck(client: TenantClient, provinceCode: string): Promise<PlanToCheck[]> {
  return client.$queryRaw<PlanToCheck[]>`
    WITH owner AS (
      SELECT a.id, a.code, a.name_th, a.simulated, d.name_th AS district_th, d.name_en AS district_en
      FROM authority a LEFT JOIN district d ON d.code = a.district_code
      WHERE a.province_code = ${provinceCode} AND a.state = 'ACTIVE'
    )
    SELECT p.id::text AS "planId", o.id::text AS "authorityId", o.name_th AS "authorityName", o.district_th AS "districtTh",
      o.district_en AS "districtEn", o.simulated AS "simulated", p.year_from AS "yearFrom", p.year_to AS "yearTo", p.revision AS "revision",
      p.state::text AS "state", c.*
    FROM owner o
    CROSS JOIN LATERAL (SELECT * FROM plan WHERE plan.authority_id = o.id AND plan.state::text = ANY (${[...checkablePlanStates]}) OFFSET 0) p
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS "projects",
        (count(*) FILTER (WHERE m.consistent IS NOT NULL AND m.project_version >= r.version))::int AS "checked",
        (count(*) FILTER (WHERE NOT m.consistent AND m.project_version >= r.version))::int AS "notConsistent",
        (count(*) FILTER (WHERE NOT m.consistent AND m.project_version < r.version))::int AS "mended",
        (count(*) FILTER (WHERE m.consistent AND m.project_version < r.version))::int AS "changed"
      FROM project r
      LEFT JOIN LATERAL (
        SELECT k.consistent, k.project_version FROM consistency_mark k
        WHERE k.authority_id = o.id AND k.project_id = r.id ORDER BY k.ordinal DESC LIMIT 1
      ) m ON true
      WHERE r.authority_id = o.id AND r.plan_id = p.id AND r.removed_at IS NULL
    ) c
    ORDER BY o.code, p.year_from, p.revision`;
}
