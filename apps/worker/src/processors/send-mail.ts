import { letterToken } from '@sujarit/auth/identity/letter-token';
import type { Mail, MailState } from '@sujarit/db/generated/prisma/client';
import { type Database, runTenantUnit, type TenantClient } from '@sujarit/db/tenant-unit';
import type { Logger } from 'pino';
import type { Services } from '../job-context.ts';
import { withToken } from '../mail/invitation-mail.ts';
import type { Delivery, Mailer } from '../mail/open-mailer.ts';
import { systemActor, systemScope } from '../system-unit.ts';

const longestError = 500;

/** After so many answers of "not now", about a day of them, a mail is given up. */
const mostTries = 12;

type Outcome = Delivery | { kind: 'called off' };

/**
 * Sends what waits, those tried least first, each in a transaction of its own that holds its row, so that two workers never send the same. A
 * server that cannot be reached ends the run and counts no try. Without a mail server everything is held.
 */
export async function sendMail({ database, mailer }: Services, log: Logger): Promise<object> {
  const unit = unitOf(database);
  if (!mailer) return { sent: 0, held: await unit((client) => moveAll(client, 'WAITING', 'HELD')) };
  await unit((client) => moveAll(client, 'HELD', 'WAITING'));
  const counts = { sent: 0, refused: 0, 'put off': 0, unreachable: 0, 'called off': 0 };
  const seen: string[] = [];
  for (;;) {
    const outcome = await unit((client) => sendNext(client, { database, mailer }, seen));
    if (!outcome) return counts;
    counts[outcome.kind] += 1;
    if ('error' in outcome) log.warn({ job: 'send-mail', mailId: seen.at(-1), ...outcome }, 'mail');
    if (outcome.kind === 'unreachable') return counts;
  }
}

const unitOf =
  (database: Database) =>
  <T>(work: (client: TenantClient) => Promise<T>) =>
    runTenantUnit(database, systemScope('mail'), systemActor('send-mail'), work);

async function moveAll(client: TenantClient, from: MailState, to: MailState): Promise<number> {
  const { count } = await client.mail.updateMany({ where: { state: from }, data: { state: to } });
  return count;
}

/** Sends one that this run has not seen; null where none is left. A mail put off waits twice as long each time, from ten minutes. */
async function sendNext(
  client: TenantClient,
  { database, mailer }: { database: Database; mailer: Mailer },
  seen: string[],
): Promise<Outcome | null> {
  const [mail] = await client.$queryRaw<Mail[]>`
    SELECT id::text, to_name AS "toName", to_address AS "toAddress", subject, text, html, tries FROM mail
    WHERE state = 'WAITING' AND id <> ALL (${seen}::uuid[]) AND (tries = 0 OR tried_at < now() - least(power(2, tries), 64) * interval '5 minutes')
    ORDER BY tries, created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
  if (!mail) return null;
  seen.push(mail.id);
  const invitation = await client.invitation.findUnique({
    where: { mailId: mail.id },
    select: { authorityId: true, id: true },
  });
  const letter = invitation ? await withLink(database, mail, invitation) : mail;
  if (!letter) {
    await client.mail.update({ where: { id: mail.id }, data: { state: 'CALLED_OFF' } });
    return { kind: 'called off' };
  }
  const delivery = await mailer.deliver(letter);
  if (delivery.kind === 'unreachable') return delivery;
  const tries = mail.tries + 1;
  const state =
    delivery.kind === 'sent' ? 'SENT' : delivery.kind === 'refused' || tries >= mostTries ? 'REFUSED' : 'WAITING';
  const error = 'error' in delivery ? delivery.error.slice(0, longestError) : null;
  const triedAt = new Date();
  const sentAt = delivery.kind === 'sent' ? triedAt : null;
  await client.mail.update({ where: { id: mail.id }, data: { state, tries, triedAt, error, sentAt } });
  return delivery;
}

/**
 * An invitation's letter gets its link now; null where the invitation has ended. The link's hash is committed before the letter leaves, so that
 * a link which arrives works even if this worker is lost meanwhile.
 */
async function withLink(
  database: Database,
  mail: Mail,
  invitation: { authorityId: string; id: string },
): Promise<Mail | null> {
  const token = await unitOf(database)((client) => letterToken(client, invitation));
  return token === null ? null : withToken(mail, token);
}
