import { accessible } from '@sujarit/auth/ability';
import type { Plan, Risk } from '@sujarit/db/generated/prisma/client';
import { riskLevelSchema } from '@sujarit/domain/plan-document';
import type { ApiContext } from '../../context.ts';
import type { RoundKey } from '../round/round-key.ts';

export type FoundPlan = Pick<
  Plan,
  'authorityId' | 'id' | 'frameworkId' | 'yearFrom' | 'yearTo' | 'revision' | 'announcedOn'
>;

/** The plans that count for authorities, as far as the office may read them. */
export function readPlans(
  context: ApiContext,
  sources: readonly { id: string; planId: string | null }[],
): Promise<FoundPlan[]> {
  return context.db.plan.findMany({
    where: {
      AND: [accessible(context.ability, 'plan.read')],
      authorityId: { in: sources.map(({ id }) => id) },
      id: { in: sources.flatMap(({ planId }) => planId ?? []) },
    },
    select: {
      authorityId: true,
      id: true,
      frameworkId: true,
      yearFrom: true,
      yearTo: true,
      revision: true,
      announcedOn: true,
    },
  });
}

export type StandingRisk = Pick<Risk, 'authorityId' | 'id' | 'process' | 'level' | 'likelihood' | 'impact'>;

/** The risks of plans, from the gravest; of a closed round those that stood when it was closed. */
export async function readStandingRisks(
  context: ApiContext,
  plans: readonly { authorityId: string; planId: string }[],
  round: RoundKey,
): Promise<StandingRisk[]> {
  const authorityId = { in: plans.map((plan) => plan.authorityId) };
  const [closed, risks] = await Promise.all([
    context.db.roundDenominator.findMany({
      where: { authorityId, ...round },
      select: { authorityId: true, frozenAt: true },
    }),
    context.db.risk.findMany({
      where: {
        AND: [accessible(context.ability, 'risk.read')],
        authorityId,
        planId: { in: plans.map(({ planId }) => planId) },
      },
      select: {
        authorityId: true,
        id: true,
        process: true,
        level: true,
        likelihood: true,
        impact: true,
        removedAt: true,
      },
      orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
    }),
  ]);
  const frozenAt = new Map(closed.map((one) => [one.authorityId, one.frozenAt]));
  const gravity = ({ level, likelihood, impact }: StandingRisk) =>
    riskLevelSchema.options.indexOf(level) * 100 + (likelihood ?? 0) * (impact ?? 0);
  return risks
    .filter((risk) => risk.removedAt === null || risk.removedAt > (frozenAt.get(risk.authorityId) ?? risk.removedAt))
    .sort((a, b) => gravity(b) - gravity(a));
}
