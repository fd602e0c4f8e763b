import { retryDeadLetter } from '@sujarit/db/outbox';
import { builder } from '../builder.ts';
import { DeadLetter } from './dead-letter.type.ts';

builder.mutationField('retryDeadLetter', (t) =>
  t.prismaField({
    type: DeadLetter,
    description: 'Orders a dead job anew, once.',
    authScopes: { may: 'operation.retry' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [DeadLetter] }) },
    resolve: async (query, _root, { id }, context) => {
      await retryDeadLetter(context.db, id.id, new Date());
      return context.db.deadLetter.findUniqueOrThrow({ ...query, where: { id: id.id } });
    },
  }),
);
