import type { Framework } from '@sujarit/domain/framework/frameworks';
import type { TenantClient } from './tenant-unit.ts';

/** Writes an authority's own framework, whose id names the authority, with its places. */
export async function createFramework(
  client: TenantClient,
  authorityId: string,
  { nodes, ...framework }: Framework,
): Promise<void> {
  await client.framework.createMany({ data: [{ ...framework, authorityId }] });
  await client.frameworkNode.createMany({
    data: nodes.map(({ parent, ...node }, place) => ({
      ...node,
      authorityId,
      frameworkId: framework.id,
      parentCode: parent,
      ordinal: place + 1,
    })),
  });
}
