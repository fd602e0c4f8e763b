import { builder } from '../builder.ts';
import { movePlan } from './move-plan.ts';
import { Plan } from './plan.type.ts';

builder.mutationField('withdrawPlan', (t) =>
  t.prismaField({
    type: Plan,
    description: 'The plan officer takes a submitted or signed plan back to work on it.',
    authScopes: { may: 'plan.withdraw' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [Plan] }), version: t.arg.int({ required: true }) },
    resolve: (query, _root, { id, version }, context) =>
      movePlan(
        context,
        { id: id.id, version, act: 'withdraw', action: 'plan.withdraw', set: { submittedAt: null } },
        query,
      ),
  }),
);
