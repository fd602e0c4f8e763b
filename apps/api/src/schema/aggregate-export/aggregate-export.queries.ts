import { accessible } from '@sujarit/auth/ability';
import { NotFound } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { AggregateExport } from './aggregate-export.type.ts';

builder.queryField('exports', (t) =>
  t.prismaConnection({
    type: AggregateExport,
    cursor: 'id',
    description: 'The exports that the office ordered, the latest first.',
    authScopes: { may: 'export.read' },
    totalCount: (_connection, _args, context) =>
      context.db.aggregateExport.count({ where: accessible(context.ability, 'export.read') }),
    resolve: (query, _root, _args, context) =>
      context.db.aggregateExport.findMany({
        ...query,
        where: accessible(context.ability, 'export.read'),
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      }),
  }),
);

builder.queryField('deliveryPlace', (t) =>
  t.string({
    nullable: true,
    description: 'Where finished files can be sent: host and folder; null where no place is set.',
    authScopes: { may: 'export.read' },
    resolve: (_root, _args, { deliveryPlace }) => deliveryPlace,
  }),
);

builder.queryField('export', (t) =>
  t.prismaField({
    type: AggregateExport,
    authScopes: { may: 'export.read' },
    args: { id: t.arg.globalID({ required: true, for: [AggregateExport] }) },
    resolve: async (query, _root, { id }, context) => {
      const where = { AND: [accessible(context.ability, 'export.read')], id: id.id };
      const found = await context.db.aggregateExport.findFirst({ ...query, where });
      if (!found) throw new NotFound('NO_SUCH_EXPORT');
      return found;
    },
  }),
);
