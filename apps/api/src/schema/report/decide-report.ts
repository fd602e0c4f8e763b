import { randomUUID } from 'node:crypto';
import { accessible } from '@sujarit/auth/ability';
import { NotFound } from '@sujarit/domain/errors';
import type { ApiContext } from '../../context.ts';
import { decidable, decisionRefusal } from '../decision/decision-refusal.ts';
import { tenantKey } from '../tenant-key.ts';

interface Decision {
  /** The report's id as the API shows it. */
  id: string;
  /** The version the person saw. */
  version: number;
  kind: 'RETURN' | 'ACCEPT';
  reason: string | null;
}

/**
 * The province's act on a sent report. NotFound where it is not theirs; what decisionRefusal says, of two at once to the second.
 */
export async function decideReport<Query extends object>(context: ApiContext, decision: Decision, query: Query) {
  const { kind, reason, version } = decision;
  const key = tenantKey(decision.id);
  const where = {
    AND: [accessible(context.ability, 'report.decide'), accessible(context.ability, 'report.read')],
    ...key,
  };
  const refuse = async () => {
    const report = await context.db.report.findFirst({ where, select: decidable });
    if (!report) throw new NotFound('NO_SUCH_REPORT');
    const refusal = decisionRefusal(report, version, { act: kind, from: 'SENT' });
    if (refusal) throw refusal;
  };
  await refuse();
  const { count } = await context.db.report.updateMany({
    where: { ...key, version, state: 'SENT' },
    data: { state: kind === 'RETURN' ? 'RETURNED' : 'ACCEPTED', version: { increment: 1 } },
  });
  if (count === 0) await refuse();
  await context.db.reportDecision.create({
    data: {
      authorityId: key.authorityId,
      id: randomUUID(),
      reportId: key.id,
      kind,
      reason,
      deciderId: context.person.userId,
      deciderName: context.person.name,
      decidedAt: new Date(),
    },
  });
  return context.db.report.findUniqueOrThrow({ ...query, where: { authorityId_id: key } });
}
