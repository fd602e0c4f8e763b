import { builder } from '../builder.ts';
import { BulkImportItem } from './bulk-item.type.ts';
import { holdBulkItem } from './settle-bulk-item.ts';

builder.mutationField('leaveOutBulkItem', (t) =>
  t.prismaField({
    type: BulkImportItem,
    description: 'A doubtful document is put into no tray; an authority may still be chosen later.',
    authScopes: { may: 'bulkItem.settle' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [BulkImportItem] }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, context) => {
      const item = await holdBulkItem(context, { id: id.id, version, from: ['ASKED'] });
      const { userId, name } = context.person;
      return context.db.bulkImportItem.update({
        ...query,
        where: { id: item.id },
        data: {
          state: 'LEFT_OUT',
          chosenBy: userId,
          chooserName: name,
          settledAt: new Date(),
          version: { increment: 1 },
        },
      });
    },
  }),
);
