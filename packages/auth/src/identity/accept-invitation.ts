import { randomUUID } from 'node:crypto';
import { type Database, runTenantUnit, type UnitActor } from '@sujarit/db/tenant-unit';
import { Conflict, InvalidInput, NotFound, Unauthenticated } from '@sujarit/domain/errors';
import type { Actor } from '../actor.ts';
import { mayHoldTogether } from '../roles.ts';
import { maskedEmail, normalEmail } from './email-address.ts';
import { invitationTokenHash } from './invitation-token.ts';
import type { Identity } from './open-identity.ts';

export interface Acceptance {
  token: string;
  /** What the person is called; for somebody new. */
  name: string;
  /** Of somebody new: the password to have. Of somebody known: theirs, unless they are signed in already. */
  password: string | null;
}

export interface AcceptedFrom {
  identity: Identity;
  database: Database;
  /** Who is signed in where the link was opened. */
  actor: Actor | null;
  requestId: string;
  address: string;
}

/**
 * Takes up an invitation, once: the person is added if new, and gets the membership. Returns the e-mail address to sign in with.
 * NotFound INVITATION_UNKNOWN; Conflict INVITATION_USED, INVITATION_WITHDRAWN, INVITATION_EXPIRED, ROLES_EXCLUDE_EACH_OTHER; InvalidInput for name and password;
 * Unauthenticated INVALID_EMAIL_OR_PASSWORD when the person is known and the password is not theirs: the sender of a link knows its token.
 */
export async function acceptInvitation(
  { token, name, password }: Acceptance,
  from: AcceptedFrom,
): Promise<{ email: string; created: boolean }> {
  const { identity, database, requestId, address } = from;
  const unit = { action: 'acceptInvitation', requestId, address };
  const invitation = await openInvitation(token, database, { userId: 'guest', name: 'guest', role: 'NONE', ...unit });
  const { authorityId, id, role, departmentId, position } = invitation;
  const email = normalEmail(invitation.email);
  const { userId, created } = await personOf(email, { name, password }, from);

  const actor = { userId, name: created ? name.trim() : invitation.name, role, ...unit };
  await runTenantUnit(database, { kind: 'authority', authorityId }, actor, async (client) => {
    const now = new Date();
    const open = { authorityId, id, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } };
    const taken = await client.invitation.updateMany({ where: open, data: { acceptedAt: now } });
    if (taken.count === 0) throw new Conflict('INVITATION_USED');
    const held = await client.membership.findMany({ where: { authorityId, userId, endedOn: null } });
    if (held.some((one) => !mayHoldTogether(one.role, role))) throw new Conflict('ROLES_EXCLUDE_EACH_OTHER');
    if (!held.some((one) => one.role === role && one.departmentId === departmentId))
      await client.membership.create({ data: { authorityId, id: randomUUID(), userId, role, departmentId, position } });
  });
  identity.log({ event: 'invitation-accepted', userId, email: maskedEmail(email), address, code: null });
  return { email, created };
}

/** The invitation of a token, if it can still be taken up. Its authority is not known before it is found: hence the system scope. */
async function openInvitation(token: string, database: Database, actor: UnitActor) {
  const scope = { kind: 'system', reason: 'the invitation of a token' } as const;
  const hash = invitationTokenHash(token);
  const invitation = await runTenantUnit(database, scope, actor, (client) =>
    client.invitation.findFirst({ where: { OR: [{ tokenHash: hash }, { mailTokenHashes: { has: hash } }] } }),
  );
  if (!invitation) throw new NotFound('INVITATION_UNKNOWN');
  if (invitation.acceptedAt) throw new Conflict('INVITATION_USED');
  if (invitation.withdrawnAt) throw new Conflict('INVITATION_WITHDRAWN');
  if (invitation.expiresAt <= new Date()) throw new Conflict('INVITATION_EXPIRED');
  return invitation;
}

async function personOf(
  email: string,
  { name, password }: { name: string; password: string | null },
  { identity, actor }: AcceptedFrom,
): Promise<{ userId: string; created: boolean }> {
  if (actor && normalEmail(actor.email) === email) return { userId: actor.userId, created: false };
  const known = await identity.userOfEmail(email);
  if (known) {
    if (password !== null && (await identity.provePassword(email, password))) return { userId: known, created: false };
    throw new Unauthenticated('INVALID_EMAIL_OR_PASSWORD');
  }
  if (name.trim() === '' || name.length > 200)
    throw new InvalidInput('NAME_NEEDED', [{ field: 'name', code: 'NAME_NEEDED' }]);
  if (password === null)
    throw new InvalidInput('PASSWORD_TOO_SHORT', [{ field: 'password', code: 'PASSWORD_TOO_SHORT' }]);
  return { userId: await identity.createUser({ name, email, password }), created: true };
}
