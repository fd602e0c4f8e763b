import { accessible } from '@sujarit/auth/ability';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { DeadLetter } from './dead-letter.type.ts';

builder.queryField('deadLetters', (t) =>
  t.prismaConnection({
    type: DeadLetter,
    cursor: 'id',
    description:
      'Jobs that failed for the last time, the latest first; with `waiting`, only those that nobody retried.',
    authScopes: { may: 'operation.read' },
    args: { waiting: t.arg.boolean() },
    totalCount: (_connection, { waiting }, context) => context.db.deadLetter.count({ where: where(context, waiting) }),
    resolve: (query, _root, { waiting }, context) =>
      context.db.deadLetter.findMany({
        ...query,
        where: where(context, waiting),
        orderBy: [{ diedAt: 'desc' }, { id: 'desc' }],
      }),
  }),
);

function where(context: ApiContext, waiting: boolean | null | undefined) {
  return { AND: [accessible(context.ability, 'operation.read')], ...(waiting ? { retriedAt: null } : {}) };
}
