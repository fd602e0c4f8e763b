import { builder } from '../builder.ts';
import { Plan } from '../plan/plan.type.ts';
import { decidePlan } from './decide-plan.ts';

builder.mutationField('approvePlan', (t) =>
  t.prismaField({
    type: Plan,
    description: 'The province approves a plan whose signature is of its content as it stands.',
    authScopes: { may: 'plan.decide' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [Plan] }), version: t.arg.int({ required: true }) },
    resolve: (query, _root, { id, version }, context) =>
      decidePlan(context, { id: id.id, version, kind: 'APPROVE', reason: null }, query),
  }),
);
