import { accessible } from '@sujarit/auth/ability';
import { builder } from '../builder.ts';
import { Membership } from './membership.type.ts';

builder.queryField('members', (t) =>
  t.prismaConnection({
    type: Membership,
    cursor: 'authorityId_id',
    description: 'Who works for the own authority, or did.',
    authScopes: { may: 'member.read' },
    args: { ended: t.arg.boolean({ description: 'Also those whose work has ended.', defaultValue: false }) },
    resolve: (query, _root, { ended }, context) =>
      context.db.membership.findMany({
        ...query,
        where: {
          AND: [accessible(context.ability, 'member.read')],
          authorityId: context.authorityId,
          ...(ended ? {} : { OR: [{ endedOn: null }, { endedOn: { gt: new Date(context.today) } }] }),
        },
        orderBy: [{ role: 'asc' }, { user: { name: 'asc' } }, { id: 'asc' }],
      }),
  }),
);
