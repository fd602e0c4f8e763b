import { accessible } from '@sujarit/auth/ability';
import type { SheetKind } from '@sujarit/db/generated/prisma/client';
import { NotFound } from '@sujarit/domain/errors';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { SheetImport, SheetKindEnum } from './sheet-import.type.ts';

/** Sheets of the office itself: a province's are not its region's. */
function ownSheets(context: ApiContext, kind: SheetKind) {
  const workplace = context.person.workplace;
  const own = workplace?.kind === 'office' ? workplace : { provinceCode: '', regionNo: null };
  const { provinceCode, regionNo } = own;
  return { AND: [accessible(context.ability, 'sheet.read')], kind, provinceCode, regionNo };
}

builder.queryFields((t) => ({
  sheetImport: t.prismaField({
    type: SheetImport,
    authScopes: { may: 'sheet.read' },
    args: { id: t.arg.globalID({ required: true, for: [SheetImport] }) },
    resolve: async (query, _root, { id }, context) => {
      const where = { AND: [accessible(context.ability, 'sheet.read')], id: id.id };
      const found = await context.db.sheetImport.findFirst({ ...query, where });
      if (!found) throw new NotFound('NO_SUCH_SHEET');
      return found;
    },
  }),
  sheetImports: t.prismaConnection({
    type: SheetImport,
    cursor: 'id',
    description: 'The sheets of the office, the latest first.',
    authScopes: { may: 'sheet.read' },
    args: { kind: t.arg({ type: SheetKindEnum, required: true }) },
    totalCount: (_connection, { kind }, context) => context.db.sheetImport.count({ where: ownSheets(context, kind) }),
    resolve: (query, _root, { kind }, context) =>
      context.db.sheetImport.findMany({
        ...query,
        where: ownSheets(context, kind),
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      }),
  }),
}));
