import { accessible } from '@sujarit/auth/ability';
import { renewInvitations } from '@sujarit/auth/identity/invite-person';
import { letterStateOf } from '@sujarit/auth/identity/letter-state';
import { NotFound } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { LetterStateEnum } from '../invitation/invitation.type.ts';
import { AuthorityRoleEnum } from '../membership/membership.type.ts';
import { SheetImport } from './sheet-import.type.ts';
import { invitationsOf } from './sheet-letters.type.ts';

type Renewed = Awaited<ReturnType<typeof renewInvitations>>[number] & { authorityName: string };

const SheetInvitation = builder.objectRef<Renewed>('SheetInvitation').implement({
  description: 'An open invitation that a sheet made, with the token of its link, which is kept nowhere.',
  authScopes: { may: 'authority.add' },
  fields: (t) => ({
    authorityName: t.exposeString('authorityName'),
    name: t.exposeString('name'),
    email: t.exposeString('email'),
    role: t.expose('role', { type: AuthorityRoleEnum }),
    letter: t.field({ type: LetterStateEnum, resolve: (invitation) => letterStateOf(invitation, new Date()) }),
    letterError: t.string({ nullable: true, resolve: ({ mail }) => mail?.error }),
    link: t.string({
      resolve: ({ token }, _args, { adminOrigin }) => `${adminOrigin}/accept-invitation?token=${token}`,
    }),
  }),
});

const InvitationLinks = builder.objectRef<Renewed[]>('InvitationLinks').implement({
  authScopes: { may: 'authority.add' },
  fields: (t) => ({ invitations: t.field({ type: [SheetInvitation], resolve: (invitations) => invitations }) }),
});

builder.mutationField('renewInvitationLinks', (t) =>
  t.field({
    type: InvitationLinks,
    description:
      'New links of the invitations that a sheet made and nobody has taken up; those handed over before stop working, those of letters do not.',
    authScopes: { may: 'authority.add' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [SheetImport] }) },
    resolve: async (_root, { id: { id } }, context) => {
      const where = { AND: [accessible(context.ability, 'sheet.edit')], id, kind: 'AUTHORITIES' as const };
      const found = await context.db.sheetImport.findFirst({ where, select: { id: true } });
      if (!found) throw new NotFound('NO_SUCH_SHEET');
      const renewed = await renewInvitations(context.db, await invitationsOf(context.db, id));
      const authorities = await context.db.authority.findMany({
        where: { id: { in: renewed.map(({ authorityId }) => authorityId) } },
        select: { id: true, nameTh: true },
      });
      const names = new Map(authorities.map((one) => [one.id, one.nameTh]));
      return renewed.map((one) => ({ ...one, authorityName: names.get(one.authorityId) ?? '' }));
    },
  }),
);
