import { randomUUID } from 'node:crypto';
import { codeKey } from '@sujarit/domain/sheet/find-authority';
import type { RowValues } from '@sujarit/domain/sheet/sheet-row';
import type { TenantSheetView } from '@sujarit/domain/tenants/judge-authority-rows';
import type { AuthoritySize, AuthorityState, AuthorityType } from './generated/prisma/client.ts';
import type { TenantClient } from './tenant-unit.ts';

const ofAuthority = {
  id: true,
  code: true,
  nameTh: true,
  type: true,
  size: true,
  state: true,
  successorCode: true,
  phone: true,
  website: true,
  province: { select: { nameTh: true } },
  district: { select: { nameTh: true } },
} as const;

/** What a sheet of authorities is compared with: every place, and the authorities that have one of the codes it names. */
export async function tenantSheetView(client: TenantClient, codes: readonly string[]): Promise<TenantSheetView> {
  const provinces = await client.province.findMany({
    select: { code: true, nameTh: true, regionNo: true, districts: { select: { code: true, nameTh: true } } },
  });
  const authorities = await client.authority.findMany({ where: { code: { in: [...codes] } }, select: ofAuthority });
  const standing = authorities.map(({ id, nameTh: name, successorCode: successor, province, district, ...plain }) => {
    const place = { province: province.nameTh, district: district?.nameTh ?? null };
    return [codeKey(plain.code), { id, values: { name, successor, ...place, ...plain } }] as const;
  });
  return { provinces, standing: new Map(standing) };
}

/** Adds the authority of a row, or changes the one that is there. Resolves to its id. */
export async function writeAuthority(
  client: TenantClient,
  { provinces }: Pick<TenantSheetView, 'provinces'>,
  { matchedId, values }: { matchedId: string | null; values: RowValues },
): Promise<string> {
  const province = provinces.find(({ nameTh }) => nameTh === values.province);
  if (!province) throw new Error(`no province ${values.province}`);
  const district = province.districts.find(({ nameTh }) => nameTh === values.district);
  const data = {
    type: values.type as AuthorityType,
    size: values.size as AuthoritySize | null,
    state: values.state as AuthorityState,
    successorCode: textOf(values.successor),
    nameTh: String(values.name),
    districtCode: district?.code ?? null,
    phone: textOf(values.phone),
    website: textOf(values.website),
  };
  if (matchedId !== null) {
    await client.authority.update({ where: { id: matchedId }, data: { ...data, version: { increment: 1 } } });
    return matchedId;
  }
  const { code: provinceCode, regionNo } = province;
  const id = randomUUID();
  await client.authority.create({ data: { ...data, id, code: String(values.code), provinceCode, regionNo } });
  return id;
}

/** Waits for others who write authorities and people by sheets, until the transaction ends. */
export async function holdTenants(client: TenantClient): Promise<void> {
  await client.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('tenants', 0))`;
}

const textOf = (value: string | number | null | undefined) => (value == null ? null : String(value));

/** The department of a name in an authority, added behind the others where there is none. */
export async function departmentOf(client: TenantClient, authorityId: string, name: string): Promise<string> {
  const known = await client.department.findUnique({ where: { authorityId_name: { authorityId, name } } });
  if (known) return known.id;
  const last = await client.department.aggregate({ where: { authorityId }, _max: { ordinal: true } });
  const id = randomUUID();
  const ordinal = (last._max.ordinal ?? 0) + 1;
  await client.department.create({ data: { authorityId, id, name, ordinal }, select: { id: true } });
  return id;
}
