import { builder } from '../builder.ts';
import { Plan } from '../plan/plan.type.ts';
import { decidePlan } from './decide-plan.ts';
import { neededReason } from './needed-reason.ts';

builder.mutationField('returnPlan', (t) =>
  t.prismaField({
    type: Plan,
    description: 'The province returns a signed plan with a reason; the authority may edit it again.',
    authScopes: { may: 'plan.decide' },
    errors: {},
    args: {
      id: t.arg.globalID({ required: true, for: [Plan] }),
      version: t.arg.int({ required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (query, _root, { id, version, reason }, context) =>
      decidePlan(context, { id: id.id, version, kind: 'RETURN', reason: neededReason(reason) }, query),
  }),
);
