import { builder } from '../builder.ts';
import { Framework } from './framework.type.ts';

builder.queryFields((t) => ({
  frameworks: t.prismaField({
    type: [Framework],
    description: 'Every framework, newest years first.',
    authScopes: { signedIn: true },
    resolve: (query, _root, _args, context) =>
      context.db.framework.findMany({ ...query, orderBy: [{ yearFrom: 'desc' }, { id: 'asc' }] }),
  }),
  framework: t.prismaField({
    type: Framework,
    nullable: true,
    authScopes: { signedIn: true },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) => context.db.framework.findUnique({ ...query, where: { id } }),
  }),
}));
