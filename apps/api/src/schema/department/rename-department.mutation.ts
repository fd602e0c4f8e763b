import { accessible } from '@sujarit/auth/ability';
import { Conflict, NotFound } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { tenantKey } from '../tenant-key.ts';
import { Department } from './department.type.ts';
import { freeDepartmentName } from './department-name.ts';

builder.mutationField('renameDepartment', (t) =>
  t.prismaField({
    type: Department,
    authScopes: { may: 'department.edit' },
    errors: {},
    args: {
      id: t.arg.globalID({ required: true, for: [Department] }),
      version: t.arg.int({ required: true }),
      name: t.arg.string({ required: true }),
    },
    resolve: async (query, _root, { id, version, name }, context) => {
      const key = tenantKey(id.id);
      const where = { AND: [accessible(context.ability, 'department.edit')], ...key };
      const found = await context.db.department.findFirst({ where, select: { name: true, version: true } });
      if (!found) throw new NotFound('NO_SUCH_DEPARTMENT');
      const free = await freeDepartmentName(context, key.authorityId, name, key.id);
      const { count } = await context.db.department.updateMany({
        where: { ...key, version },
        data: { name: free, version: { increment: 1 } },
      });
      if (count === 0) throw new Conflict('STALE_VERSION', { version: found.version }, found);
      return context.db.department.findUniqueOrThrow({ ...query, where: { authorityId_id: key } });
    },
  }),
);
