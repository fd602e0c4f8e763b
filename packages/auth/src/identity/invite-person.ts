import { randomUUID } from 'node:crypto';
import type { TenantClient } from '@sujarit/db/tenant-unit';
import type { AuthorityRole } from '../roles.ts';
import { newInvitationToken } from './invitation-token.ts';
import { ofLetter } from './letter-state.ts';

const daysOpen = 14;

export interface NewInvitation {
  authorityId: string;
  role: AuthorityRole;
  departmentId: string | null;
  /** In its normal form. */
  email: string;
  name: string;
  position: string | null;
  invitedBy: string;
}

/** Could mail be sent there? */
export function isEmail(email: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && email.length <= 254;
}

/** Invites a person to a role; an open invitation of the same person to the same role is withdrawn. Its token is kept nowhere. */
export async function invitePerson(
  client: TenantClient,
  invitation: NewInvitation,
): Promise<{ id: string; token: string }> {
  const { authorityId, role, departmentId, email } = invitation;
  const open = { authorityId, role, departmentId, email, acceptedAt: null, withdrawnAt: null };
  await client.invitation.updateMany({ where: open, data: { withdrawnAt: new Date() } });
  const { token, tokenHash } = newInvitationToken();
  const id = randomUUID();
  const expiresAt = new Date(Date.now() + daysOpen * 86_400_000);
  await client.invitation.create({ data: { ...invitation, id, tokenHash, expiresAt }, select: { id: true } });
  return { id, token };
}

/** New tokens for those of the invitations that are open, for two weeks more; the tokens handed over before them stop working. */
export async function renewInvitations(client: TenantClient, ids: readonly string[]) {
  const open = await client.invitation.findMany({
    where: { id: { in: [...ids] }, acceptedAt: null, withdrawnAt: null },
    select: { authorityId: true, id: true, name: true, email: true, role: true, ...ofLetter },
    orderBy: [{ authorityId: 'asc' }, { email: 'asc' }],
  });
  const expiresAt = new Date(Date.now() + daysOpen * 86_400_000);
  const renewed = open.map((invitation) => ({ ...invitation, expiresAt, ...newInvitationToken() }));
  for (const { authorityId, id, tokenHash } of renewed) {
    await client.invitation.update({
      where: { authorityId_id: { authorityId, id } },
      data: { tokenHash, expiresAt },
      select: { id: true },
    });
  }
  return renewed;
}
