import { accessible } from '@sujarit/auth/ability';
import type { Action } from '@sujarit/auth/actions';
import type { Prisma } from '@sujarit/db/generated/prisma/client';
import { Conflict, NotFound } from '@sujarit/domain/errors';
import { type PlanAct, planStateAfter } from '@sujarit/domain/plan-lifecycle';
import type { ApiContext } from '../../context.ts';
import { tenantKey } from '../tenant-key.ts';

type PlanAction = Extract<Action, `plan.${string}`>;

interface Move {
  /** The plan's id as the API shows it. */
  id: string;
  /** The version the person saw. */
  version: number;
  act: PlanAct;
  action: PlanAction;
  set?: Prisma.PlanUncheckedUpdateInput;
}

/**
 * Moves a plan along its lifecycle. NotFound where the act is not theirs to do; Conflict('STATE_DOES_NOT_ALLOW') where its state is in the
 * way; Conflict('STALE_VERSION') where someone moved it meanwhile: two people who act at once get one success and one conflict.
 */
export async function movePlan<Query extends object>(context: ApiContext, move: Move, query: Query) {
  const key = tenantKey(move.id);
  const where = { AND: [accessible(context.ability, move.action), accessible(context.ability, 'plan.read')], ...key };
  const plan = await context.db.plan.findFirst({ where, select: { state: true, version: true } });
  if (!plan) throw new NotFound('NO_SUCH_PLAN');
  const state = planStateAfter(plan.state, move.act);
  if (!state) throw new Conflict('STATE_DOES_NOT_ALLOW', { act: move.act, state: plan.state });
  const { count } = await context.db.plan.updateMany({
    where: { ...key, version: move.version, state: plan.state },
    data: { ...move.set, state, version: { increment: 1 } },
  });
  if (count === 0)
    throw new Conflict('STALE_VERSION', { version: plan.version }, { state: plan.state, version: plan.version });
  return context.db.plan.findUniqueOrThrow({ ...query, where: { authorityId_id: key } });
}
