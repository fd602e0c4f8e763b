import type { TenantClient } from './tenant-unit.ts';

/** A document of a bulk import that was refused is to be read and placed again; where it was decided whose it is, that stands. Resolves to whether it was. */
export async function takeUpBulkItem(client: TenantClient, id: string): Promise<boolean> {
  const again = { refusalCode: null, settledAt: null, version: { increment: 1 } } as const;
  const refused = { id, state: 'REFUSED', NOT: { sha256: null } } as const;
  const decided = await client.bulkImportItem.updateMany({
    where: { ...refused, chosenId: { not: null } },
    data: { state: 'MATCHED', ...again },
  });
  const undecided = await client.bulkImportItem.updateMany({
    where: { ...refused, chosenId: null },
    data: { state: 'QUEUED', ...again },
  });
  return decided.count + undecided.count > 0;
}
