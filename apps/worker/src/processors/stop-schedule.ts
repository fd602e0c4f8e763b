import { randomUUID } from 'node:crypto';
import type { ExportSchedule } from '@sujarit/db/generated/prisma/client';
import type { TenantClient } from '@sujarit/db/tenant-unit';
import type { Services } from '../job-context.ts';
import { stoppedScheduleMail } from '../mail/stopped-schedule-mail.ts';

/** Stops a schedule whose creator has no right any more, and writes to those who work at the office; once. */
export async function stopSchedule(
  client: TenantClient,
  schedule: ExportSchedule,
  { rollupOrigin, dayOf }: Pick<Services, 'rollupOrigin' | 'dayOf'>,
): Promise<void> {
  const { id, provinceCode, regionNo } = schedule;
  const now = new Date();
  const { count } = await client.exportSchedule.updateMany({
    where: { id, stoppedAt: null },
    data: { stoppedAt: now, stopReason: 'RIGHTS_GONE' },
  });
  if (count === 0) return;
  const working = { OR: [{ endedOn: null }, { endedOn: { gt: new Date(dayOf(now)) } }] };
  const members = await client.officeMembership.findMany({
    where: { provinceCode, regionNo, role: { not: 'PLATFORM_OPERATOR' }, user: { disabledAt: null }, ...working },
    select: { user: { select: { id: true, name: true, email: true } } },
  });
  const people = new Map(members.map(({ user }) => [user.id, user]));
  await client.mail.createMany({
    data: [...people.values()].map(({ name, email }) => ({
      id: randomUUID(),
      toName: name,
      toAddress: email,
      ...stoppedScheduleMail(schedule, { name, rollupOrigin }),
    })),
  });
}
