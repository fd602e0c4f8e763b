import { accessible } from '@sujarit/auth/ability';
import { NotFound } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { Chase } from './chase.type.ts';

builder.queryField('chases', (t) =>
  t.prismaConnection({
    type: Chase,
    cursor: 'id',
    description: 'The log of the province’s chases, the latest first.',
    authScopes: { may: 'chase.read' },
    totalCount: (_connection, _args, context) =>
      context.db.chase.count({ where: accessible(context.ability, 'chase.read') }),
    resolve: (query, _root, _args, context) =>
      context.db.chase.findMany({
        ...query,
        where: accessible(context.ability, 'chase.read'),
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      }),
  }),
);

builder.queryField('chase', (t) =>
  t.prismaField({
    type: Chase,
    authScopes: { may: 'chase.read' },
    args: { id: t.arg.globalID({ required: true, for: [Chase] }) },
    resolve: async (query, _root, { id }, context) => {
      const where = { AND: [accessible(context.ability, 'chase.read')], id: id.id };
      const found = await context.db.chase.findFirst({ ...query, where });
      if (!found) throw new NotFound('NO_SUCH_CHASE');
      return found;
    },
  }),
);
