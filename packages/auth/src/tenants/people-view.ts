import type { TenantClient } from '@sujarit/db/tenant-unit';
import { codeKey } from '@sujarit/domain/sheet/find-authority';
import type { ReadRow } from '@sujarit/domain/sheet/sheet-row';
import { normalEmail } from '../identity/email-address.ts';
import type { PeopleView } from './judge-person-rows.ts';

/** What a sheet of people is compared with: its authorities, with those that come with it, and what its people are already. */
export async function peopleView(
  client: TenantClient,
  rows: readonly ReadRow[],
  coming: readonly { code: string; nameTh: string }[],
): Promise<PeopleView> {
  const codes = [...new Set(rows.map(({ cells }) => codeKey(cells.code ?? '')))];
  const emails = [...new Set(rows.map(({ cells }) => normalEmail(cells.email ?? '')))];
  const there = await client.authority.findMany({
    where: { code: { in: codes }, state: 'ACTIVE' },
    select: { id: true, code: true, nameTh: true },
  });
  const authority = { select: { code: true, nameTh: true } };
  const memberships = await client.membership.findMany({
    where: { endedOn: null, user: { email: { in: emails } } },
    select: { role: true, authority, department: { select: { name: true } }, user: { select: { email: true } } },
  });
  const invitations = await client.invitation.findMany({
    where: { email: { in: emails }, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: new Date() } },
    select: { email: true, role: true, authorityId: true, departmentId: true },
  });
  const places = await client.authority.findMany({
    where: { id: { in: invitations.map(({ authorityId }) => authorityId) } },
    select: { id: true, code: true, nameTh: true },
  });
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const departments = await client.department.findMany({
    where: { id: { in: invitations.flatMap(({ departmentId }) => departmentId ?? []) } },
    select: { id: true, name: true },
  });
  const departmentOf = new Map(departments.map(({ id, name }) => [id, name]));
  return {
    authorities: new Map<string, { id: string | null; nameTh: string }>([
      ...coming.map(({ code, nameTh }) => [code, { id: null, nameTh }] as const),
      ...there.map(({ id, code, nameTh }) => [codeKey(code), { id, nameTh }] as const),
    ]),
    members: memberships.map(({ role, authority: { code, nameTh }, department, user: { email } }) => ({
      email,
      code: codeKey(code),
      authorityName: nameTh,
      role,
      department: department?.name ?? null,
    })),
    invited: invitations.map(({ email, role, authorityId, departmentId }) => ({
      email,
      code: codeKey(placeOf.get(authorityId)?.code ?? ''),
      authorityName: placeOf.get(authorityId)?.nameTh ?? '',
      role,
      department: (departmentId && departmentOf.get(departmentId)) || null,
    })),
  };
}
