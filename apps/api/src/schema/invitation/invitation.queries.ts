import { accessible } from '@sujarit/auth/ability';
import { builder } from '../builder.ts';
import { Invitation } from './invitation.type.ts';

builder.queryField('invitations', (t) =>
  t.prismaConnection({
    type: Invitation,
    cursor: 'authorityId_id',
    description: 'Invitations of the own authority, newest first.',
    authScopes: { may: 'invitation.read' },
    resolve: (query, _root, _args, context) =>
      context.db.invitation.findMany({
        ...query,
        where: { AND: [accessible(context.ability, 'invitation.read')], authorityId: context.authorityId },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      }),
  }),
);
