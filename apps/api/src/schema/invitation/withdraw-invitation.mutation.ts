import { accessible } from '@sujarit/auth/ability';
import { Conflict, NotFound } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { tenantKey } from '../tenant-key.ts';
import { Invitation } from './invitation.type.ts';

builder.mutationField('withdrawInvitation', (t) =>
  t.prismaField({
    type: Invitation,
    description: 'The link of an invitation stops working.',
    authScopes: { may: 'invitation.edit' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [Invitation] }) },
    resolve: async (query, _root, { id }, context) => {
      const key = tenantKey(id.id);
      const where = { AND: [accessible(context.ability, 'invitation.edit')], ...key };
      const found = await context.db.invitation.findFirst({ where, select: { withdrawnAt: true } });
      if (!found) throw new NotFound('NO_SUCH_INVITATION');
      const { count } = await context.db.invitation.updateMany({
        where: { ...key, acceptedAt: null, withdrawnAt: null },
        data: { withdrawnAt: new Date() },
      });
      if (count === 0 && !found.withdrawnAt) throw new Conflict('INVITATION_ACCEPTED');
      return context.db.invitation.findUniqueOrThrow({ ...query, where: { authorityId_id: key } });
    },
  }),
);
