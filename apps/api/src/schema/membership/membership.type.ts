import { authorityRoles } from '@sujarit/auth/roles';
import { builder } from '../builder.ts';
import { Department } from '../department/department.type.ts';
import { findAccessible, tenantId } from '../tenant-key.ts';

export const AuthorityRoleEnum = builder.enumType('AuthorityRole', { values: authorityRoles });

/** A person's work for one authority. */
export const Membership = builder.prismaNode('Membership', {
  authScopes: { may: 'member.read' },
  id: { resolve: tenantId },
  findUnique: findAccessible('member.read'),
  select: { authorityId: true, id: true },
  fields: (t) => ({
    name: t.string({
      select: { user: { select: { name: true } } },
      resolve: ({ user }) => user.name,
    }),
    email: t.string({
      select: { user: { select: { email: true } } },
      resolve: ({ user }) => user.email,
    }),
    secondFactor: t.boolean({
      description: 'A second factor is set up.',
      select: { user: { select: { twoFactorEnabled: true } } },
      resolve: ({ user }) => user.twoFactorEnabled,
    }),
    role: t.expose('role', { type: AuthorityRoleEnum }),
    department: t.relation('department', { type: Department, nullable: true }),
    position: t.exposeString('position', { nullable: true }),
    endedOn: t.expose('endedOn', { type: 'Date', nullable: true }),
    version: t.exposeInt('version'),
  }),
});
