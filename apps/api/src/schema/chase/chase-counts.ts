import type { ApiContext } from '../../context.ts';
import { provinceOf } from '../bulk-import/bulk-readings.ts';
import { oncePerRequest } from '../once-per-request.ts';

export interface ChaseCounts {
  targets: number;
  /** Authorities where nobody could be told. */
  unreached: number;
  notices: number;
  read: number;
}

/** The counts of the office's chases by the chase's id: a list of them asks once. */
const countsByChase = oncePerRequest(async (context): Promise<Map<string, ChaseCounts>> => {
  const found = await context.db.$queryRaw<(ChaseCounts & { id: string })[]>`
    SELECT c.id::text AS id,
      (SELECT count(*)::int FROM chase_target t WHERE t.chase_id = c.id) AS targets,
      (SELECT count(*)::int FROM chase_target t WHERE t.chase_id = c.id
        AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.chase_id = c.id AND n.authority_id = t.authority_id)) AS unreached,
      (SELECT count(*)::int FROM notice n WHERE n.chase_id = c.id) AS notices,
      (SELECT count(*)::int FROM notice n WHERE n.chase_id = c.id AND n.read_at IS NOT NULL) AS read
    FROM chase c WHERE c.province_code = ${provinceOf(context)}`;
  return new Map(found.map(({ id, ...counts }) => [id, counts]));
});

const none: ChaseCounts = { targets: 0, unreached: 0, notices: 0, read: 0 };

export async function chaseCounts(context: ApiContext, id: string): Promise<ChaseCounts> {
  return (await countsByChase(context, { authorityId: '', id: '' })).get(id) ?? none;
}
