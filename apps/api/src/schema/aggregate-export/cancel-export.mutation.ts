import { accessible } from '@sujarit/auth/ability';
import { Conflict, NotFound } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { AggregateExport } from './aggregate-export.type.ts';

builder.mutationField('cancelExport', (t) =>
  t.prismaField({
    type: AggregateExport,
    description: 'Calls off an export that is not finished.',
    authScopes: { may: 'export.order' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [AggregateExport] }) },
    resolve: async (query, _root, { id }, context) => {
      const where = { AND: [accessible(context.ability, 'export.order')], id: id.id };
      const found = await context.db.aggregateExport.findFirst({ where, select: { state: true } });
      if (!found) throw new NotFound('NO_SUCH_EXPORT');
      const { count } = await context.db.aggregateExport.updateMany({
        where: { id: id.id, state: { in: ['QUEUED', 'RUNNING'] } },
        data: { state: 'CANCELLED', finishedAt: new Date() },
      });
      if (count === 0) throw new Conflict('STATE_DOES_NOT_ALLOW', { act: 'cancel', state: found.state });
      return context.db.aggregateExport.findUniqueOrThrow({ ...query, where: { id: id.id } });
    },
  }),
);
