import type { Framework } from '@sujarit/domain/framework/frameworks';
import type { TenantClient } from './tenant-unit.ts';

/** The frameworks for all, and the authority's own where one is named. Nodes in order, each after its parent. */
export async function loadFrameworks(client: TenantClient, authorityId: string | null): Promise<Framework[]> {
  const found = await client.framework.findMany({
    where: frameworksOf(authorityId),
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

/** Each by a key of its own: a list without one reads every tenant's. */
export function frameworksOf(authorityId: string | null) {
  return { OR: [{ authorityId: null }, ...(authorityId === null ? [] : [{ authorityId }])] };
}
