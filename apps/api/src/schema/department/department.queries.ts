import { accessible } from '@sujarit/auth/ability';
import { builder } from '../builder.ts';
import { Department } from './department.type.ts';

builder.queryField('departments', (t) =>
  t.prismaField({
    type: [Department],
    description: 'Departments of the own authority, in their order.',
    authScopes: { may: 'department.read' },
    resolve: (query, _root, _args, context) =>
      context.db.department.findMany({
        ...query,
        where: { AND: [accessible(context.ability, 'department.read')], authorityId: context.authorityId },
        orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
      }),
  }),
);
