import { accessible } from '@sujarit/auth/ability';
import { NotFound } from '@sujarit/domain/errors';
import { Authority } from '../authority/authority.type.ts';
import { builder } from '../builder.ts';
import { BulkImport } from './bulk-import.type.ts';
import { provinceOf } from './bulk-readings.ts';

builder.queryFields((t) => ({
  bulkImport: t.prismaField({
    type: BulkImport,
    authScopes: { may: 'bulkImport.read' },
    args: { id: t.arg.globalID({ required: true, for: [BulkImport] }) },
    resolve: async (query, _root, { id }, context) => {
      const where = { AND: [accessible(context.ability, 'bulkImport.read')], id: id.id };
      const found = await context.db.bulkImport.findFirst({ ...query, where });
      if (!found) throw new NotFound('NO_SUCH_BULK_IMPORT');
      return found;
    },
  }),
  bulkImports: t.prismaConnection({
    type: BulkImport,
    cursor: 'id',
    description: 'The bulk imports of the office, the latest first.',
    authScopes: { may: 'bulkImport.read' },
    totalCount: (_connection, _args, context) =>
      context.db.bulkImport.count({ where: accessible(context.ability, 'bulkImport.read') }),
    resolve: (query, _root, _args, context) =>
      context.db.bulkImport.findMany({
        ...query,
        where: { AND: [accessible(context.ability, 'bulkImport.read')], provinceCode: provinceOf(context) },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      }),
  }),
  bulkAuthorities: t.prismaField({
    type: [Authority],
    description: 'Authorities that a document may be put into the tray of: those of the office’s province at work.',
    authScopes: { may: 'bulkItem.settle' },
    resolve: (query, _root, _args, context) =>
      context.db.authority.findMany({
        ...query,
        where: {
          AND: [accessible(context.ability, 'authority.read')],
          provinceCode: provinceOf(context),
          state: 'ACTIVE',
        },
        orderBy: [{ nameTh: 'asc' }, { code: 'asc' }],
      }),
  }),
}));
