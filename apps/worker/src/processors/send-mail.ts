import type { Mail } from '@sujarit/db/generated/prisma/client';
import { runTenantUnit, type TenantClient } from '@sujarit/db/tenant-unit';
import type { Logger } from 'pino';
import type { Services } from '../job-context.ts';
import type { Delivery, Mailer } from '../mail/open-mailer.ts';
import { systemActor, systemScope } from '../system-unit.ts';

const longestError = 500;

/** After so many answers of "not now", about a day of them, a mail is given up. */
const mostTries = 12;

/**
 * Sends what waits, those tried least first, each in a transaction of its own that holds its row, so that two workers never send the same. A
 * server that cannot be reached ends the run and counts no try. Without a mail server everything waits.
 */
export async function sendMail({ database, mailer }: Services, log: Logger): Promise<object> {
  if (!mailer) return { sent: 0 };
  const counts = { sent: 0, refused: 0, 'put off': 0, unreachable: 0 };
  const seen: string[] = [];
  for (;;) {
    const delivery = await runTenantUnit(database, systemScope('mail'), systemActor('send-mail'), (client) =>
      sendNext(client, mailer, seen),
    );
    if (!delivery) return counts;
    counts[delivery.kind] += 1;
    if (delivery.kind !== 'sent') log.warn({ job: 'send-mail', mailId: seen.at(-1), ...delivery }, 'mail');
    if (delivery.kind === 'unreachable') return counts;
  }
}

/** Sends one that this run has not seen; null where none is left. A mail put off waits twice as long each time, from ten minutes. */
async function sendNext(client: TenantClient, mailer: Mailer, seen: string[]): Promise<Delivery | null> {
  const [mail] = await client.$queryRaw<(Mail & { id: string })[]>`
    SELECT id::text, to_name AS "toName", to_address AS "toAddress", subject, text, html, tries FROM mail
    WHERE state = 'WAITING' AND id <> ALL (${seen}::uuid[]) AND (tries = 0 OR tried_at < now() - least(power(2, tries), 64) * interval '5 minutes')
    ORDER BY tries, created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
  if (!mail) return null;
  seen.push(mail.id);
  const delivery = await mailer.deliver(mail);
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
