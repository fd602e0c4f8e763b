import { accessible } from '@sujarit/auth/ability';
import { Conflict, NotFound } from '@sujarit/domain/errors';
import { editablePlanStates } from '@sujarit/domain/plan-lifecycle';
import type { ApiContext } from '../../context.ts';
import { forgetReadings } from '../once-per-request.ts';
import type { TenantKey } from '../tenant-key.ts';

/**
 * Holds the plan's row until the operation ends, so that its content is not edited while it is submitted or signed, and returns what edits
 * need of it. NotFound where the plan is not the actor's to read; Conflict('PLAN_NOT_EDITABLE') where its state does not allow edits.
 */
export async function holdEditablePlan(context: ApiContext, key: TenantKey) {
  const readable = { AND: [accessible(context.ability, 'plan.read')], ...key };
  const { count } = await context.db.plan.updateMany({
    where: { ...readable, state: { in: [...editablePlanStates] } },
    data: { updatedAt: new Date() },
  });
  const plan = await context.db.plan.findFirst({
    where: readable,
    select: { state: true, version: true, yearFrom: true, yearTo: true, frameworkId: true },
  });
  if (!plan) throw new NotFound('NO_SUCH_PLAN');
  if (count === 0) throw new Conflict('PLAN_NOT_EDITABLE', { state: plan.state });
  forgetReadings(context);
  return plan;
}
