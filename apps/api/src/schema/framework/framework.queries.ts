import { frameworksOf } from '@sujarit/db/load-frameworks';
import { builder } from '../builder.ts';
import { Framework } from './framework.type.ts';

builder.queryFields((t) => ({
  frameworks: t.prismaField({
    type: [Framework],
    description: 'The frameworks for all, and those that the workplace’s authority has of its own; newest years first.',
    authScopes: { signedIn: true },
    resolve: (query, _root, _args, { actor, db }) =>
      db.framework.findMany({
        ...query,
        where: frameworksOf(actor?.workplace?.kind === 'authority' ? actor.workplace.authorityId : null),
        orderBy: [{ yearFrom: 'desc' }, { id: 'asc' }],
      }),
  }),
  framework: t.prismaField({
    type: Framework,
    nullable: true,
    authScopes: { signedIn: true },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) => context.db.framework.findUnique({ ...query, where: { id } }),
  }),
}));
