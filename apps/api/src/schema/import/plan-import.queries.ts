import { accessible } from '@sujarit/auth/ability';
import { NotFound } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { tenantKey } from '../tenant-key.ts';
import { PlanImport } from './plan-import.type.ts';

builder.queryFields((t) => ({
  planImport: t.prismaField({
    type: PlanImport,
    authScopes: { may: 'import.read' },
    args: { id: t.arg.globalID({ required: true, for: [PlanImport] }) },
    resolve: async (query, _root, { id }, context) => {
      const where = { AND: [accessible(context.ability, 'import.read')], ...tenantKey(id.id) };
      const found = await context.db.planImport.findFirst({ ...query, where });
      if (!found) throw new NotFound('NO_SUCH_IMPORT');
      return found;
    },
  }),
  planImports: t.prismaConnection({
    type: PlanImport,
    cursor: 'authorityId_id',
    description: 'Documents of the own authority, newest first.',
    authScopes: { may: 'import.read' },
    args: { discarded: t.arg.boolean({ defaultValue: false, description: 'Also those that were set aside.' }) },
    resolve: (query, _root, { discarded }, context) =>
      context.db.planImport.findMany({
        ...query,
        where: {
          AND: [accessible(context.ability, 'import.read')],
          authorityId: context.authorityId,
          ...(discarded ? {} : { discardedAt: null }),
        },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      }),
  }),
}));
