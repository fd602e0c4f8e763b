import { takeUpBulkItem } from '@sujarit/db/bulk-item';
import { placeOrder } from '@sujarit/db/outbox';
import { Conflict } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { BulkImportItem } from './bulk-item.type.ts';
import { orderOf } from './order-of.ts';
import { holdBulkItem } from './settle-bulk-item.ts';

builder.mutationField('retryBulkItem', (t) =>
  t.prismaField({
    type: BulkImportItem,
    description: 'Has a document that could not be read be read again; what was not unpacked cannot be.',
    authScopes: { may: 'bulkItem.settle' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [BulkImportItem] }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, context) => {
      const item = await holdBulkItem(context, { id: id.id, version, from: ['REFUSED'] });
      if (!(await takeUpBulkItem(context.db, item.id))) throw new Conflict('BULK_ITEM_NOT_UNPACKED');
      await placeOrder(context.db, 'place-bulk-item', { bulkItemId: item.id }, orderOf(context));
      return context.db.bulkImportItem.findUniqueOrThrow({ ...query, where: { id: item.id } });
    },
  }),
);
