import { Conflict } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { tenantKey } from '../tenant-key.ts';
import { movePlan } from './move-plan.ts';
import { Plan } from './plan.type.ts';

builder.mutationField('submitPlan', (t) =>
  t.prismaField({
    type: Plan,
    description:
      'The plan officer hands the plan to the executive. A plan without projects is refused; its gaps are warnings.',
    authScopes: { may: 'plan.submit' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [Plan] }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, context) => {
      const set = { submittedAt: new Date() };
      const plan = await movePlan(context, { id: id.id, version, act: 'submit', action: 'plan.submit', set }, query);
      const { authorityId, id: planId } = tenantKey(id.id);
      const projects = await context.db.project.count({ where: { authorityId, planId, removedAt: null } });
      if (projects === 0) throw new Conflict('PLAN_WITHOUT_PROJECTS');
      return plan;
    },
  }),
);
