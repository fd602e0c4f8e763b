import { builder } from '../builder.ts';
import { tenantKey } from '../tenant-key.ts';
import { movePlan } from './move-plan.ts';
import { Plan } from './plan.type.ts';

builder.mutationField('putPlanIntoUse', (t) =>
  t.prismaField({
    type: Plan,
    description: 'An announced plan is carried out from now on; one that was in use in any of its years is closed.',
    authScopes: { may: 'plan.announce' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [Plan] }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, context) => {
      const plan = await movePlan(context, { id: id.id, version, act: 'putIntoUse', action: 'plan.announce' }, query);
      const { authorityId, id: planId } = tenantKey(id.id);
      const { yearFrom, yearTo } = await context.db.plan.findUniqueOrThrow({
        where: { authorityId_id: { authorityId, id: planId } },
        select: { yearFrom: true, yearTo: true },
      });
      await context.db.plan.updateMany({
        where: {
          authorityId,
          state: 'IN_USE',
          yearFrom: { lte: yearTo },
          yearTo: { gte: yearFrom },
          id: { not: planId },
        },
        data: { state: 'CLOSED', version: { increment: 1 } },
      });
      return plan;
    },
  }),
);
