import { letterStateOf, letterStates, ofLetter } from '@sujarit/auth/identity/letter-state';
import { builder } from '../builder.ts';
import { AuthorityRoleEnum } from '../membership/membership.type.ts';
import { findAccessible, tenantId } from '../tenant-key.ts';

const InvitationStateEnum = builder.enumType('InvitationState', {
  values: ['OPEN', 'ACCEPTED', 'WITHDRAWN', 'EXPIRED'] as const,
});

export const LetterStateEnum = builder.enumType('LetterState', {
  description:
    'How an invitation’s letter goes. PUT_OFF: the mail server does not take it now, it is sent again; HELD: there is no mail server.',
  values: letterStates,
});

/** An invitation to take up a role; its link is shown once, when it is made. */
export const Invitation = builder.prismaNode('Invitation', {
  authScopes: { may: 'invitation.read' },
  id: { resolve: tenantId },
  findUnique: findAccessible('invitation.read'),
  select: { authorityId: true, id: true },
  fields: (t) => ({
    name: t.exposeString('name'),
    email: t.exposeString('email'),
    role: t.expose('role', { type: AuthorityRoleEnum }),
    position: t.exposeString('position', { nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
    letter: t.field({
      type: LetterStateEnum,
      select: ofLetter,
      resolve: (invitation) => letterStateOf(invitation, new Date()),
    }),
    letterError: t.string({
      nullable: true,
      description: 'Why the letter could not be sent, or not yet, in the words of the mail server.',
      select: ofLetter,
      resolve: (invitation) =>
        ['PUT_OFF', 'REFUSED'].includes(letterStateOf(invitation, new Date())) ? invitation.mail!.error : null,
    }),
    state: t.field({
      type: InvitationStateEnum,
      select: { acceptedAt: true, withdrawnAt: true, expiresAt: true },
      resolve: ({ acceptedAt, withdrawnAt, expiresAt }) => {
        if (acceptedAt) return 'ACCEPTED';
        if (withdrawnAt) return 'WITHDRAWN';
        return expiresAt <= new Date() ? 'EXPIRED' : 'OPEN';
      },
    }),
  }),
});
