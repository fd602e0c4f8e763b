import { createHash, randomBytes } from 'node:crypto';

/** A fresh invitation: the token goes to the person invited (256 random bits), the hash to the Invitation's row. */
export function newInvitationToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: invitationTokenHash(token) };
}

/** sha256 in hex, as Invitation.tokenHash keeps it. */
export function invitationTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
