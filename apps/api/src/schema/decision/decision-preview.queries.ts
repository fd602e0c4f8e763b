import { encodeGlobalID } from '@pothos/plugin-relay';
import { accessible } from '@sujarit/auth/ability';
import { Conflict } from '@sujarit/domain/errors';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { Plan } from '../plan/plan.type.ts';
import { PlanDecisionKindEnum } from '../plan/plan-parts.type.ts';
import { refuseStaleSignature } from '../plan-decision/decide-plan.ts';
import { Report, ReportDecisionKind } from '../report/report.type.ts';
import { tenantId, tenantKey } from '../tenant-key.ts';
import { DecisionPreview, previewOf, refuseTooMany } from './decision-preview.type.ts';
import { decidable, decisionRefusal } from './decision-refusal.ts';

const PlanSeen = builder.inputType('PlanSeen', {
  fields: (t) => ({
    id: t.globalID({ required: true, for: [Plan] }),
    version: t.int({ required: true, description: 'The version that was read.' }),
  }),
});

const ReportSeen = builder.inputType('ReportSeen', {
  fields: (t) => ({
    id: t.globalID({ required: true, for: [Report] }),
    version: t.int({ required: true, description: 'The version that was read.' }),
  }),
});

builder.queryField('planDecisionPreviews', (t) =>
  t.field({
    type: [DecisionPreview],
    description:
      'Which of several plans can be decided on, and why others cannot. One that is not there for the office is left out.',
    authScopes: { may: 'plan.decide' },
    args: {
      kind: t.arg({ type: PlanDecisionKindEnum, required: true }),
      plans: t.arg({ type: [PlanSeen], required: true }),
    },
    resolve: async (_root, { kind, plans: seen }, context) => {
      refuseTooMany(seen);
      const may = [accessible(context.ability, 'plan.decide'), accessible(context.ability, 'plan.read')];
      const found = await context.db.plan.findMany({
        where: { AND: may, OR: seen.map(({ id }) => tenantKey(id.id)) },
        select: { authorityId: true, id: true, ...decidable },
      });
      const byId = new Map(found.map((plan) => [tenantId(plan), plan]));
      const previews = [];
      for (const { id, version } of seen) {
        const plan = byId.get(id.id);
        if (!plan) continue;
        const refusal =
          decisionRefusal(plan, version, { act: kind, from: 'SIGNED' }) ??
          (kind === 'APPROVE' ? await signatureRefusal(context, plan) : null);
        previews.push(previewOf(encodeGlobalID('Plan', id.id), refusal));
      }
      return previews;
    },
  }),
);

async function signatureRefusal(context: ApiContext, { authorityId, id }: { authorityId: string; id: string }) {
  try {
    await refuseStaleSignature(context, { authorityId, planId: id });
    return null;
  } catch (error) {
    if (error instanceof Conflict) return error;
    throw error;
  }
}

builder.queryField('reportDecisionPreviews', (t) =>
  t.field({
    type: [DecisionPreview],
    description:
      'Which of several reports can be decided on, and why others cannot. One that is not there for the office is left out.',
    authScopes: { may: 'report.decide' },
    args: {
      kind: t.arg({ type: ReportDecisionKind, required: true }),
      reports: t.arg({ type: [ReportSeen], required: true }),
    },
    resolve: async (_root, { kind, reports: seen }, context) => {
      refuseTooMany(seen);
      const may = [accessible(context.ability, 'report.decide'), accessible(context.ability, 'report.read')];
      const found = await context.db.report.findMany({
        where: { AND: may, OR: seen.map(({ id }) => tenantKey(id.id)) },
        select: { authorityId: true, id: true, ...decidable },
      });
      const byId = new Map(found.map((report) => [tenantId(report), report]));
      return seen.flatMap(({ id, version }) => {
        const report = byId.get(id.id);
        const act = { act: kind, from: 'SENT' };
        return report ? [previewOf(encodeGlobalID('Report', id.id), decisionRefusal(report, version, act))] : [];
      });
    },
  }),
);
