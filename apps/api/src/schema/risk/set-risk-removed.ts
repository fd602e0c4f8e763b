import { accessible } from '@sujarit/auth/ability';
import { Conflict, NotFound } from '@sujarit/domain/errors';
import type { ApiContext } from '../../context.ts';
import { holdEditablePlan } from '../plan/hold-editable-plan.ts';
import { tenantKey } from '../tenant-key.ts';
import { asRiskInput, standingRisk } from './standing-risk.ts';

/** Takes a risk area out of its plan, or puts it back; the row stays either way. */
export async function setRiskRemoved<Query extends object>(
  context: ApiContext,
  { id, version, removed }: { id: string; version: number; removed: boolean },
  query: Query,
) {
  const key = tenantKey(id);
  const where = { AND: [accessible(context.ability, 'risk.edit')], ...key };
  const found = await context.db.risk.findFirst({ where, select: { planId: true } });
  if (!found) throw new NotFound('NO_SUCH_RISK');
  await holdEditablePlan(context, { authorityId: key.authorityId, id: found.planId });
  const standing = await standingRisk(context, key);
  if (standing.version !== version)
    throw new Conflict('STALE_VERSION', { version: standing.version }, asRiskInput(standing));
  if ((standing.removedAt !== null) !== removed) {
    await context.db.risk.updateMany({
      where: { ...key, version },
      data: { removedAt: removed ? new Date() : null, version: { increment: 1 } },
    });
  }
  return context.db.risk.findUniqueOrThrow({ ...query, where: { authorityId_id: key } });
}
