import type { TenantClient } from '@sujarit/db/tenant-unit';
import type { Storage } from '@sujarit/storage/open-storage';
import type { Unit } from '../job-context.ts';

/** Until the end of the unit nobody else writes down or lets go of an export's file with this content. */
export async function lockContent(client: TenantClient, sha256: string): Promise<void> {
  await client.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`export file ${sha256}`}, 0))`;
}

/**
 * Lets go of the files that an export which is not ready has written down, but for those named: their rows, and their contents where no other
 * export has the same. `unit` sees the exports of everybody.
 */
export async function releaseFiles(
  unit: Unit,
  storage: Storage,
  exportId: string,
  but: readonly string[] = [],
): Promise<void> {
  await unit(async (client) => {
    // whoever marks it as ready at this moment comes first, or finds its files gone
    await client.$executeRaw`SELECT 1 FROM aggregate_export WHERE id = ${exportId}::uuid FOR UPDATE`;
    const files = await client.exportFile.findMany({
      where: { exportId, sha256: { notIn: [...but] }, export: { state: { not: 'READY' } } },
      orderBy: { sha256: 'asc' },
    });
    for (const { format, sha256 } of files) {
      await lockContent(client, sha256);
      await client.exportFile.delete({ where: { exportId_format: { exportId, format } } });
      if ((await client.exportFile.count({ where: { sha256 } })) === 0) await storage.remove(sha256);
    }
  });
}
