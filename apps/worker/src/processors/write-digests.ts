import { randomUUID } from 'node:crypto';
import { runTenantUnit, type TenantClient } from '@sujarit/db/tenant-unit';
import type { Services } from '../job-context.ts';
import { digestMail } from '../mail/digest-mail.ts';
import { systemActor, systemScope } from '../system-unit.ts';

const page = 50;

/**
 * Writes the day's digests: for each person with notices that no mail has told of yet, one letter with all of them, one transaction a page of
 * people. Who has had the day's letter waits for the next day's; whose account is closed gets none.
 */
export async function writeDigests({ database, dayOf, adminOrigin }: Services): Promise<{ digests: number }> {
  const scope = systemScope('digests of notices');
  const digestOn = new Date(dayOf(new Date()));
  let digests = 0;
  for (let after = ''; ; ) {
    const people = await runTenantUnit(database, scope, systemActor('write-digests'), async (client) => {
      const found = await waitingPeople(client, after);
      for (const { id } of found) digests += await writeDigest(client, id, { digestOn, adminOrigin });
      return found;
    });
    if (people.length < page) return { digests };
    after = people.at(-1)!.id;
  }
}

async function waitingPeople(client: TenantClient, after: string): Promise<{ id: string }[]> {
  return client.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT n.user_id AS id FROM notice n JOIN app_user u ON u.id = n.user_id
    WHERE n.mail_id IS NULL AND n.user_id > ${after} AND u.disabled_at IS NULL
    ORDER BY n.user_id LIMIT ${page}`;
}

async function writeDigest(
  client: TenantClient,
  userId: string,
  { digestOn, adminOrigin }: { digestOn: Date; adminOrigin: string },
): Promise<number> {
  const notices = await client.notice.findMany({
    where: { userId, mailId: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      authorityId: true,
      id: true,
      target: { select: { authority: { select: { nameTh: true } } } },
      chase: { include: { province: { select: { nameTh: true } } } },
      membership: { select: { user: { select: { name: true, email: true } } } },
    },
  });
  const user = notices[0]?.membership.user;
  if (!user) return 0;
  const letter = digestMail({
    name: user.name,
    link: `${adminOrigin}/notices`,
    notices: notices.map(({ chase, target }) => ({
      authorityName: target.authority.nameTh,
      provinceName: chase.province.nameTh,
      fiscalYear: chase.fiscalYear,
      months: chase.months,
      dueOn: chase.dueOn.toISOString().slice(0, 10),
      sentOn: chase.chasedOn.toISOString().slice(0, 10),
      message: chase.message,
      senderName: chase.chaserName,
    })),
  });
  const id = randomUUID();
  const { count } = await client.mail.createMany({
    data: [{ id, userId, toName: user.name, toAddress: user.email, digestOn, ...letter }],
    skipDuplicates: true,
  });
  if (count === 0) return 0;
  const told = notices.map(({ authorityId, id: noticeId }) => ({ authorityId, id: noticeId }));
  await client.notice.updateMany({ where: { OR: told }, data: { mailId: id } });
  return 1;
}
