import { randomUUID } from 'node:crypto';
import { runTenantUnit, type TenantClient } from '@sujarit/db/tenant-unit';
import type { Services } from '../job-context.ts';
import { type Invited, invitationMail } from '../mail/invitation-mail.ts';
import { systemActor, systemScope } from '../system-unit.ts';

const page = 50;

/** Writes a letter for each open invitation that has none, one transaction a page; what another run holds is its own. */
export async function writeInvitationMails({ database, adminOrigin }: Services): Promise<{ invitations: number }> {
  const scope = systemScope('letters of invitations');
  let invitations = 0;
  for (;;) {
    const written = await runTenantUnit(database, scope, systemActor('write-invitation-mails'), async (client) => {
      const invited = await unmailed(client);
      for (const invitation of invited) await writeLetter(client, invitation, adminOrigin);
      return invited.length;
    });
    invitations += written;
    if (written < page) return { invitations };
  }
}

interface Unmailed extends Invited {
  authorityId: string;
  id: string;
  email: string;
}

async function unmailed(client: TenantClient): Promise<Unmailed[]> {
  return client.$queryRaw<Unmailed[]>`
    SELECT i.authority_id::text AS "authorityId", i.id::text, i.name, i.email, i.role::text, i.expires_at AS "expiresAt",
      a.name_th AS "authorityName", coalesce(u.name, a.name_th) AS "inviterName"
    FROM invitation i JOIN authority a ON a.id = i.authority_id LEFT JOIN app_user u ON u.id = i.invited_by
    WHERE i.mail_id IS NULL AND i.expires_at > now() AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL
    ORDER BY i.expires_at, i.id LIMIT ${page} FOR UPDATE OF i SKIP LOCKED`;
}

async function writeLetter(client: TenantClient, invitation: Unmailed, adminOrigin: string): Promise<void> {
  const { authorityId, id, name: toName, email: toAddress } = invitation;
  const letter = invitationMail(invitation, adminOrigin);
  const { id: mailId } = await client.mail.create({ data: { id: randomUUID(), toName, toAddress, ...letter } });
  await client.invitation.update({ where: { authorityId_id: { authorityId, id } }, data: { mailId } });
}
