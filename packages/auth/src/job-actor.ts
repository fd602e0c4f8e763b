import { type Database, runTenantUnit, type TenantClient } from '@sujarit/db/tenant-unit';
import type { JobOrder } from '@sujarit/domain/job-catalogue';
import type { Actor, Workplace } from './actor.ts';

interface Held {
  userId: string;
  endedOn: Date | null;
  user: { name: string; email: string; twoFactorEnabled: boolean; disabledAt: Date | null };
}

const user = { select: { name: true, email: true, twoFactorEnabled: true, disabledAt: true } };

/**
 * The person who ordered a job, at the workplace it was ordered from, as their rights stand now. Null when these are gone: the membership
 * is another's or has ended by `today` (ISO date), the user is disabled, the authority dissolved.
 */
export async function jobActor(database: Database, order: JobOrder, today: string): Promise<Actor | null> {
  const scope = { kind: 'system', reason: `rights of the order of request ${order.requestId}` } as const;
  const by = { userId: 'system', name: 'system', role: 'SYSTEM', action: 'job.rights', requestId: order.requestId };
  const found = await runTenantUnit(database, scope, { ...by, address: 'worker' }, async (client) => {
    return (await inAuthority(client, order.membershipId)) ?? (await inOffice(client, order.membershipId));
  });
  if (!found) return null;
  const { held, workplace } = found;
  const ended = held.endedOn !== null && held.endedOn.toISOString().slice(0, 10) <= today;
  if (held.userId !== order.userId || ended || held.user.disabledAt) return null;
  return {
    userId: held.userId,
    name: held.user.name,
    email: held.user.email,
    secondFactor: held.user.twoFactorEnabled,
    workplaces: [workplace],
    workplace,
  };
}

async function inAuthority(client: TenantClient, id: string): Promise<{ held: Held; workplace: Workplace } | null> {
  const held = await client.membership.findFirst({
    where: { id, authority: { state: 'ACTIVE' } },
    select: {
      userId: true,
      role: true,
      authorityId: true,
      departmentId: true,
      position: true,
      endedOn: true,
      user,
      authority: { select: { nameTh: true } },
    },
  });
  if (!held) return null;
  const { role, authorityId, departmentId, position, authority } = held;
  const placeName = authority.nameTh;
  return {
    held,
    workplace: { kind: 'authority', membershipId: id, role, authorityId, departmentId, position, placeName },
  };
}

async function inOffice(client: TenantClient, id: string): Promise<{ held: Held; workplace: Workplace } | null> {
  const held = await client.officeMembership.findFirst({
    where: { id },
    select: { userId: true, role: true, provinceCode: true, regionNo: true, position: true, endedOn: true, user },
  });
  if (!held) return null;
  const { role, provinceCode, regionNo, position } = held;
  const province = provinceCode && (await client.province.findUnique({ where: { code: provinceCode } }));
  const placeName = province ? province.nameTh : regionNo ? `ภาค ${regionNo}` : 'ส่วนกลาง';
  return { held, workplace: { kind: 'office', membershipId: id, role, provinceCode, regionNo, position, placeName } };
}
