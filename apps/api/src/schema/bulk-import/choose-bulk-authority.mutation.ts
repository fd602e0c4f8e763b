import { accessible } from '@sujarit/auth/ability';
import { placeOrder } from '@sujarit/db/outbox';
import { NotFound } from '@sujarit/domain/errors';
import { Authority } from '../authority/authority.type.ts';
import { builder } from '../builder.ts';
import { BulkImportItem } from './bulk-item.type.ts';
import { provinceOf } from './bulk-readings.ts';
import { orderOf } from './order-of.ts';
import { holdBulkItem } from './settle-bulk-item.ts';

builder.mutationField('chooseBulkAuthority', (t) =>
  t.prismaField({
    type: BulkImportItem,
    description: 'A person says whose a doubtful document is: it is put into that authority’s tray.',
    authScopes: { may: 'bulkItem.settle' },
    errors: {},
    args: {
      id: t.arg.globalID({ required: true, for: [BulkImportItem] }),
      version: t.arg.int({ required: true }),
      authorityId: t.arg.globalID({ required: true, for: [Authority] }),
    },
    resolve: async (query, _root, { id, version, authorityId }, context) => {
      const item = await holdBulkItem(context, { id: id.id, version, from: ['ASKED', 'LEFT_OUT'] });
      const authority = await context.db.authority.findFirst({
        where: {
          AND: [accessible(context.ability, 'authority.read')],
          id: authorityId.id,
          provinceCode: provinceOf(context),
          state: 'ACTIVE',
        },
        select: { id: true },
      });
      if (!authority) throw new NotFound('NO_SUCH_AUTHORITY');
      const { userId, name } = context.person;
      await placeOrder(context.db, 'place-bulk-item', { bulkItemId: item.id }, orderOf(context));
      return context.db.bulkImportItem.update({
        ...query,
        where: { id: item.id },
        data: {
          state: 'MATCHED',
          chosenId: authority.id,
          chosenBy: userId,
          chooserName: name,
          settledAt: null,
          version: { increment: 1 },
        },
      });
    },
  }),
);
