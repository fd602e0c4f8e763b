import type { Storage } from '@sujarit/storage/open-storage';
import type { Unit } from '../job-context.ts';
import { releaseFiles } from './export-files.ts';
import { removeExportFolders } from './export-folder.ts';

/**
 * Lets go of what the making of an export left: files that were not published, folders of killed workers, then the parts' files and rows. Made
 * again, it begins with new parts. `unit` sees the exports of everybody.
 */
export async function clearParts(unit: Unit, storage: Storage, exportId: string): Promise<void> {
  await releaseFiles(unit, storage, exportId);
  const parts = await unit((client) => client.exportPart.findMany({ where: { exportId } }));
  await removeExportFolders(exportId, ...parts.map(({ id }) => id));
  for (const { sha256 } of parts) if (sha256) await storage.remove(sha256);
  await unit(async (client) => {
    await client.exportPart.deleteMany({ where: { exportId } });
    await client.aggregateExport.updateMany({ where: { id: exportId }, data: { headBefore: null } });
  });
}
