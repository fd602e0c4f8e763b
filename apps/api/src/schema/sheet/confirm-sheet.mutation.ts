import { accessible } from '@sujarit/auth/ability';
import { placeOrder } from '@sujarit/db/outbox';
import { Conflict, NotFound } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { orderOf } from '../bulk-import/order-of.ts';
import { SheetImport } from './sheet-import.type.ts';

builder.mutationField('confirmSheet', (t) =>
  t.prismaField({
    type: SheetImport,
    description: 'Has the accepted rows of a sheet be written as they are shown; the refused ones stay as they are.',
    authScopes: { may: 'sheet.edit' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [SheetImport] }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id: { id }, version }, context) => {
      await context.db.$queryRaw`SELECT 1 FROM sheet_import WHERE id = ${id}::uuid FOR UPDATE`;
      const where = { AND: [accessible(context.ability, 'sheet.edit')], id };
      const found = await context.db.sheetImport.findFirst({ where, select: { state: true, version: true } });
      if (!found) throw new NotFound('NO_SUCH_SHEET');
      const { state } = found;
      if (state !== 'PREVIEW') throw new Conflict('SHEET_NOT_OPEN', { state });
      if (found.version !== version) throw new Conflict('STALE_VERSION', { version: found.version });
      const { count: total } = await context.db.sheetRow.updateMany({
        where: { sheetId: id, writtenAt: null, verdict: { in: ['ADDED', 'CHANGED'] } },
        data: { stale: false },
      });
      if (total === 0) throw new Conflict('SHEET_CHANGES_NOTHING');
      await placeOrder(context.db, 'write-sheet', { sheetId: id }, orderOf(context));
      const { userId, name } = context.person;
      return context.db.sheetImport.update({
        ...query,
        where: { id },
        data: {
          state: 'CONFIRMED',
          confirmedBy: userId,
          confirmerName: name,
          confirmedAt: new Date(),
          total,
          done: 0,
          stale: 0,
          version: { increment: 1 },
        },
      });
    },
  }),
);
