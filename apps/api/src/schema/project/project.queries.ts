import { accessible } from '@sujarit/auth/ability';
import { NotFound } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { tenantKey } from '../tenant-key.ts';
import { Project } from './project.type.ts';

builder.queryField('project', (t) =>
  t.prismaField({
    type: Project,
    authScopes: { may: 'project.read' },
    args: { id: t.arg.globalID({ required: true, for: [Project] }) },
    resolve: async (query, _root, { id }, context) => {
      const where = { AND: [accessible(context.ability, 'project.read')], ...tenantKey(id.id) };
      const found = await context.db.project.findFirst({ ...query, where });
      if (!found) throw new NotFound('NO_SUCH_PROJECT');
      return found;
    },
  }),
);
