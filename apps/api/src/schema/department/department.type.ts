import { accessible } from '@sujarit/auth/ability';
import { Authority } from '../authority/authority.type.ts';
import { builder } from '../builder.ts';
import { findAccessible, tenantId } from '../tenant-key.ts';

/** กอง or สำนัก of an authority. */
export const Department = builder.prismaNode('Department', {
  authScopes: { may: 'department.read' },
  id: { resolve: tenantId },
  findUnique: findAccessible('department.read'),
  select: { authorityId: true, id: true },
  fields: (t) => ({
    name: t.exposeString('name'),
    ordinal: t.exposeInt('ordinal'),
    version: t.exposeInt('version'),
  }),
});

builder.prismaObjectField(Authority, 'departments', (t) =>
  t.relation('departments', {
    query: (_args, context) => ({
      where: { AND: [accessible(context.ability, 'department.read')] },
      orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
    }),
  }),
);
