import { randomUUID } from 'node:crypto';
import { planContentHash } from '@sujarit/db/plan-content-hash';
import { Conflict } from '@sujarit/domain/errors';
import type { ApiContext } from '../../context.ts';
import { decidable, decisionRefusal } from '../decision/decision-refusal.ts';
import { movePlan } from '../plan/move-plan.ts';
import { tenantKey } from '../tenant-key.ts';

interface Decision {
  /** The plan's id as the API shows it. */
  id: string;
  /** The version the person saw. */
  version: number;
  kind: 'RETURN' | 'APPROVE';
  reason: string | null;
}

const acts = { RETURN: 'return', APPROVE: 'approve' } as const;

/**
 * The province's act on a signed plan, kept as a row of its own beside the move. NotFound where it is not theirs; what decisionRefusal says, of
 * two at once to the second; and Conflict('SIGNATURE_STALE') where the content that would be approved is not the one that the executive signed.
 */
export async function decidePlan<Query extends object>(context: ApiContext, decision: Decision, query: Query) {
  const { id, version, kind, reason } = decision;
  const decidedAt = new Date();
  const set = { decidedAt };
  // first the move: it holds the plan's row, so that the signature is compared with the content that is decided on
  const move = { id, version, act: acts[kind], action: 'plan.decide', set } as const;
  const { authorityId, id: planId } = tenantKey(id);
  await movePlan(context, move, { select: { id: true } }).catch(async (error) => {
    const standing = await context.db.plan.findFirst({ where: { authorityId, id: planId }, select: decidable });
    const refusal = standing && decisionRefusal(standing, version, { act: acts[kind], from: 'SIGNED' });
    throw error instanceof Conflict && refusal ? refusal : error;
  });
  if (kind === 'APPROVE') await refuseStaleSignature(context, { authorityId, planId });
  await context.db.planDecision.create({
    data: {
      authorityId,
      id: randomUUID(),
      planId,
      kind,
      reason,
      deciderId: context.person.userId,
      deciderName: context.person.name,
      decidedAt,
    },
  });
  return context.db.plan.findUniqueOrThrow({ ...query, where: { authorityId_id: { authorityId, id: planId } } });
}

/** @throws Conflict SIGNATURE_MISSING or SIGNATURE_STALE */
export async function refuseStaleSignature(
  context: ApiContext,
  plan: { authorityId: string; planId: string },
): Promise<void> {
  const signature = await context.db.planSignature.findFirst({
    where: plan,
    orderBy: [{ signedAt: 'desc' }, { id: 'desc' }],
    select: { contentHash: true },
  });
  if (!signature) throw new Conflict('SIGNATURE_MISSING');
  if (signature.contentHash !== (await planContentHash(context.db, plan))) throw new Conflict('SIGNATURE_STALE');
}
