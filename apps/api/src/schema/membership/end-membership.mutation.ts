import { accessible } from '@sujarit/auth/ability';
import { Conflict, NotFound } from '@sujarit/domain/errors';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { tenantKey } from '../tenant-key.ts';
import { Membership } from './membership.type.ts';

builder.mutationField('endMembership', (t) =>
  t.prismaField({
    type: Membership,
    description: 'Ends a person’s work for the authority, from today; never that of the last plan officer.',
    authScopes: { may: 'member.edit' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [Membership] }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, context) => {
      const key = tenantKey(id.id);
      const where = { AND: [accessible(context.ability, 'member.edit')], ...key };
      const officers = await lockedPlanOfficers(context, key.authorityId);
      const found = await context.db.membership.findFirst({ where, select: { version: true, endedOn: true } });
      if (!found) throw new NotFound('NO_SUCH_MEMBERSHIP');
      if (found.endedOn) throw new Conflict('MEMBERSHIP_ENDED');
      if (officers.length === 1 && officers[0] === key.id) throw new Conflict('LAST_PLAN_OFFICER');
      const { count } = await context.db.membership.updateMany({
        where: { ...key, version },
        data: { endedOn: new Date(context.today), version: { increment: 1 } },
      });
      if (count === 0) throw new Conflict('STALE_VERSION', { version: found.version }, { version: found.version });
      return context.db.membership.findUniqueOrThrow({ ...query, where: { authorityId_id: key } });
    },
  }),
);

/** Ids of the memberships of plan officers at work, locked: two who end each other's work at once leave one officer. */
async function lockedPlanOfficers(context: ApiContext, authorityId: string): Promise<string[]> {
  const rows = await context.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM membership
    WHERE authority_id = ${authorityId}::uuid AND role = 'PLAN_OFFICER' AND ended_on IS NULL
    ORDER BY id FOR UPDATE`;
  return rows.map(({ id }) => id);
}
