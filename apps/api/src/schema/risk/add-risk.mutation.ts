import { randomUUID } from 'node:crypto';
import { highestLevel, readRiskInput } from '@sujarit/domain/risk-input';
import { builder } from '../builder.ts';
import { holdEditablePlan } from '../plan/hold-editable-plan.ts';
import { Plan } from '../plan/plan.type.ts';
import { tenantKey } from '../tenant-key.ts';
import { RiskInputType, withProjectRows } from './risk.inputs.ts';
import { Risk } from './risk.type.ts';
import { saveControls } from './save-controls.ts';

builder.mutationField('addRisk', (t) =>
  t.prismaField({
    type: Risk,
    description: 'Adds a risk area at the end of the risk table of a plan that may be edited.',
    authScopes: { may: 'risk.edit' },
    errors: {},
    args: {
      planId: t.arg.globalID({ required: true, for: [Plan] }),
      input: t.arg({ type: RiskInputType, required: true }),
    },
    resolve: async (query, _root, { planId, input }, context) => {
      const plan = tenantKey(planId.id);
      await holdEditablePlan(context, plan);
      const { controls, ...head } = readRiskInput(await withProjectRows(context, input, plan));
      const of = { authorityId: plan.authorityId, planId: plan.id };
      const last = await context.db.risk.aggregate({ where: of, _max: { ordinal: true } });
      const key = { authorityId: plan.authorityId, id: randomUUID() };
      const place = { ordinal: (last._max.ordinal ?? 0) + 1, level: highestLevel(head.levels) };
      await context.db.risk.create({ data: { ...of, ...key, ...head, ...place }, select: { id: true } });
      await saveControls(context, key, controls);
      return context.db.risk.findUniqueOrThrow({ ...query, where: { authorityId_id: key } });
    },
  }),
);
