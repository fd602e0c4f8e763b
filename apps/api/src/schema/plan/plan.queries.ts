import { accessible } from '@sujarit/auth/ability';
import { NotFound } from '@sujarit/domain/errors';
import type { PlanState } from '@sujarit/domain/plan-lifecycle';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { rowsOfWorkplace } from '../rows-of-workplace.ts';
import { tenantKey } from '../tenant-key.ts';
import { Plan, PlanStateEnum } from './plan.type.ts';

builder.queryField('plans', (t) =>
  t.prismaConnection({
    type: Plan,
    cursor: 'authorityId_id',
    description: 'Plans of the scope, newest years first; or those that wait longest first.',
    authScopes: { may: 'plan.read' },
    args: { states: t.arg({ type: [PlanStateEnum] }), longestWaitingFirst: t.arg.boolean() },
    totalCount: (_connection, { states }, context) => context.db.plan.count({ where: where(context, states) }),
    resolve: (query, _root, { states, longestWaitingFirst }, context) =>
      context.db.plan.findMany({
        ...query,
        where: where(context, states),
        orderBy: longestWaitingFirst
          ? [{ submittedAt: 'asc' }, { authorityId: 'asc' }, { id: 'asc' }]
          : [{ yearFrom: 'desc' }, { revision: 'desc' }, { authorityId: 'asc' }, { id: 'asc' }],
      }),
  }),
);

function where(context: ApiContext, states: readonly PlanState[] | null | undefined) {
  return {
    AND: [accessible(context.ability, 'plan.read'), rowsOfWorkplace(context)],
    ...(states ? { state: { in: [...states] } } : {}),
  };
}

builder.queryField('plan', (t) =>
  t.prismaField({
    type: Plan,
    authScopes: { may: 'plan.read' },
    args: { id: t.arg.globalID({ required: true, for: [Plan] }) },
    resolve: async (query, _root, { id }, context) => {
      const where = { AND: [accessible(context.ability, 'plan.read')], ...tenantKey(id.id) };
      const found = await context.db.plan.findFirst({ ...query, where });
      if (!found) throw new NotFound('NO_SUCH_PLAN');
      return found;
    },
  }),
);
