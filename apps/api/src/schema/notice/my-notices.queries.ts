import { accessible } from '@sujarit/auth/ability';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { Notice } from './notice.type.ts';

/** The notices of the workplace acted for. */
const mine = (context: ApiContext) => ({
  AND: [accessible(context.ability, 'notice.mark')],
  authorityId: context.authorityId,
});

builder.queryField('myNotices', (t) =>
  t.prismaConnection({
    type: Notice,
    cursor: 'authorityId_id',
    description: 'What the person was told at their workplace, the latest first.',
    authScopes: { may: 'notice.mark' },
    totalCount: (_connection, _args, context) => context.db.notice.count({ where: mine(context) }),
    resolve: (query, _root, _args, context) =>
      context.db.notice.findMany({
        ...query,
        where: mine(context),
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      }),
  }),
);

builder.queryField('unreadNotices', (t) =>
  t.int({
    description: 'How many of them are not read yet.',
    authScopes: { may: 'notice.mark' },
    resolve: (_root, _args, context) => context.db.notice.count({ where: { ...mine(context), readAt: null } }),
  }),
);
