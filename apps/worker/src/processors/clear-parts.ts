import type { Storage } from '@sujarit/storage/open-storage';
import type { Unit } from '../job-context.ts';

/** Lets go of what the parts of an export left: their files, then their rows. Made again, it begins with new parts. */
export async function clearParts(unit: Unit, storage: Storage, exportId: string): Promise<void> {
  const parts = await unit((client) => client.exportPart.findMany({ where: { exportId } }));
  for (const { sha256 } of parts) if (sha256) await storage.remove(sha256);
  await unit(async (client) => {
    await client.exportPart.deleteMany({ where: { exportId } });
    await client.aggregateExport.updateMany({ where: { id: exportId }, data: { headBefore: null } });
  });
}
