import { builder } from '../builder.ts';
import { contentHashOf } from './plan-readings.ts';

export const TargetMetricEnum = builder.enumType('TargetMetric', {
  values: ['ITA_SCORE', 'CASE_REDUCTION_PERCENT'] as const,
});
export const PlanDecisionKindEnum = builder.enumType('PlanDecisionKind', { values: ['RETURN', 'APPROVE'] as const });

/** ค่าเป้าหมาย of one year. */
builder.prismaObject('PlanTarget', {
  authScopes: { may: 'plan.read' },
  fields: (t) => ({
    metric: t.expose('metric', { type: TargetMetricEnum }),
    fiscalYear: t.exposeInt('fiscalYear'),
    value: t.expose('value', { type: 'Decimal' }),
  }),
});

builder.prismaObject('PlanSignature', {
  authScopes: { may: 'plan.read' },
  select: { authorityId: true, planId: true, contentHash: true },
  fields: (t) => ({
    contentHash: t.exposeString('contentHash'),
    signerName: t.exposeString('signerName'),
    position: t.exposeString('position', { nullable: true }),
    signedAt: t.expose('signedAt', { type: 'DateTime' }),
    stale: t.boolean({
      description: 'The plan’s content is another now than the one that was signed.',
      complexity: 20,
      resolve: async ({ authorityId, planId, contentHash }, _args, context) =>
        contentHash !== (await contentHashOf(context, { authorityId, id: planId })),
    }),
  }),
});

/** The provincial office's act on a plan. */
builder.prismaObject('PlanDecision', {
  authScopes: { may: 'plan.read' },
  fields: (t) => ({
    kind: t.expose('kind', { type: PlanDecisionKindEnum }),
    reason: t.exposeString('reason', { nullable: true }),
    deciderName: t.exposeString('deciderName'),
    decidedAt: t.expose('decidedAt', { type: 'DateTime' }),
  }),
});
