import type { Framework } from '@sujarit/domain/framework/frameworks';
import type { Prisma } from './generated/prisma/client.ts';
import type { TenantClient } from './tenant-unit.ts';

/** The frameworks that the scope sees: those for all, and its authorities' own. Nodes in order, each after its parent. */
export function loadFrameworks(client: TenantClient): Promise<Framework[]> {
  return load(client, {});
}

/** The frameworks for all alone: a document whose authority is not known yet follows none that is another's own. */
export function loadCommonFrameworks(client: TenantClient): Promise<Framework[]> {
  return load(client, { authorityId: null });
}

async function load(client: TenantClient, where: Prisma.FrameworkWhereInput): Promise<Framework[]> {
  const found = await client.framework.findMany({
    where,
    select: {
      id: true,
      titleTh: true,
      titleEn: true,
      yearFrom: true,
      yearTo: true,
      levels: true,
      nodes: {
        select: { code: true, parentCode: true, level: true, nameTh: true, nameEn: true },
        orderBy: [{ level: 'asc' }, { ordinal: 'asc' }, { code: 'asc' }],
      },
    },
    orderBy: { id: 'asc' },
  });
  return found.map((framework) => ({
    ...framework,
    nodes: framework.nodes.map(({ parentCode, ...node }) => ({ ...node, parent: parentCode })),
  }));
}
