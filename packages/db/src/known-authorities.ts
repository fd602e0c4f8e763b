import type { KnownByCode } from '@sujarit/domain/sheet/find-authority';
import type { Prisma } from './generated/prisma/client.ts';
import type { TenantClient } from './tenant-unit.ts';

/** Authorities of the scope as sheets name them; a dissolved one has results of its years. */
export async function knownAuthorities(
  client: TenantClient,
  where: Prisma.AuthorityWhereInput = {},
): Promise<(KnownByCode & { provinceCode: string })[]> {
  const authorities = await client.authority.findMany({
    where,
    select: { id: true, code: true, nameTh: true, provinceCode: true, province: { select: { nameTh: true } } },
    orderBy: { code: 'asc' },
  });
  return authorities.map(({ province, ...rest }) => ({ ...rest, province: province.nameTh }));
}
