import type { TenantClient } from '@sujarit/db/tenant-unit';
import { newInvitationToken } from './invitation-token.ts';

/** Letters of one invitation whose links work at once: of a letter that was tried again, the first may have arrived all the same. */
const lettersOpen = 5;

/** A token for the letter of an invitation, beside the link that was handed over; null where the invitation can no longer be taken up. */
export async function letterToken(
  client: TenantClient,
  key: { authorityId: string; id: string },
): Promise<string | null> {
  const open = { ...key, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: new Date() } };
  const invitation = await client.invitation.findFirst({ where: open, select: { mailTokenHashes: true } });
  if (!invitation) return null;
  const { token, tokenHash } = newInvitationToken();
  const mailTokenHashes = [tokenHash, ...invitation.mailTokenHashes].slice(0, lettersOpen);
  const { count } = await client.invitation.updateMany({ where: open, data: { mailTokenHashes } });
  return count === 0 ? null : token;
}
