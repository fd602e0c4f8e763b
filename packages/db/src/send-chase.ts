import { randomUUID } from 'node:crypto';
import type { AuthorityRole } from './generated/prisma/client.ts';
import type { TenantClient } from './tenant-unit.ts';

export interface NewChase {
  provinceCode: string;
  fiscalYear: number;
  months: number;
  /** ISO day. */
  dueOn: string;
  /** ISO day of the domain. */
  today: string;
  authorityIds: string[];
  /** Who chases and what they say, or the day of the rule by which it is sent. */
  by: { userId: string; name: string; message: string | null } | { ruleDays: number };
  /** The same key is the same chase, sent once. */
  orderKey: string;
}

/** The chase and how many authorities it went to. */
export interface SentChase {
  id: string;
  targets: number;
}

/**
 * Chases authorities of a province for a round: one chase with a notice for every plan officer and executive at work there. An authority that
 * was chased for the round today is passed over. The same key again answers the chase there is.
 */
export async function sendChase(client: TenantClient, chase: NewChase): Promise<SentChase> {
  const { provinceCode, fiscalYear, months, orderKey, by } = chase;
  const known = await client.chase.findUnique({
    where: { provinceCode_orderKey: { provinceCode, orderKey } },
    select: { id: true, _count: { select: { targets: true } } },
  });
  if (known) return { id: known.id, targets: known._count.targets };
  const id = randomUUID();
  const chasedOn = new Date(chase.today);
  const said =
    'ruleDays' in by ? { ruleDays: by.ruleDays } : { message: by.message, chasedBy: by.userId, chaserName: by.name };
  const round = { fiscalYear, months };
  const { count } = await client.chase.createMany({
    data: [{ id, provinceCode, ...round, dueOn: new Date(chase.dueOn), chasedOn, orderKey, ...said }],
    skipDuplicates: true,
  });
  if (count === 0) return sendChase(client, chase);
  const targets = await client.chaseTarget.createManyAndReturn({
    data: chase.authorityIds.map((authorityId) => ({ authorityId, chaseId: id, provinceCode, ...round, chasedOn })),
    skipDuplicates: true,
    select: { authorityId: true },
  });
  const chased = targets.map(({ authorityId }) => authorityId);
  const recipients = await chaseRecipients(client, chased);
  await client.notice.createMany({
    data: recipients.map(({ authorityId, membershipId, userId, name, role }) => ({
      ...{ authorityId, id: randomUUID(), provinceCode, chaseId: id, membershipId, userId },
      recipientName: name,
      recipientRole: role,
    })),
  });
  return { id, targets: chased.length };
}

interface ChaseRecipient {
  authorityId: string;
  membershipId: string;
  userId: string;
  name: string;
  role: AuthorityRole;
}

/** Memberships end by the real day, as they do for sign-ins, also where a demo stands on another. */
async function chaseRecipients(client: TenantClient, authorityIds: string[]): Promise<ChaseRecipient[]> {
  return client.$queryRaw<ChaseRecipient[]>`
    SELECT authority_id::text AS "authorityId", membership_id::text AS "membershipId", user_id AS "userId", name, role::text
    FROM app.chase_recipients(${authorityIds}::uuid[], (now() AT TIME ZONE 'Asia/Bangkok')::date)`;
}
