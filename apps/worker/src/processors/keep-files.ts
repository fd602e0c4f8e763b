import { createHash } from 'node:crypto';
import type { ExportFormat } from '@sujarit/db/generated/prisma/client';
import { placeOrder } from '@sujarit/db/outbox';
import type { StoredObject } from '@sujarit/storage/open-storage';
import type { JobContext, Outcome } from '../job-context.ts';
import { type AggregateFilter, fileName } from './aggregate-pages.ts';
import { lockContent, releaseFiles } from './export-files.ts';
import type { ExportFolder } from './export-folder.ts';
import type { MadeFile } from './pack-files.ts';

type Context = JobContext<'make-aggregate-export'>;
type NamedFile = StoredObject & { format: ExportFormat; name: string };

/**
 * Keeps the files of an export and marks it as ready. Their hashes are written down before the storage takes the first of them, so that whatever
 * ends this in the middle, the next try or the clearing away knows what lies there.
 */
export async function keepFiles(
  context: Context,
  filter: AggregateFilter,
  folder: ExportFolder,
  { rows, files }: { rows: number; files: readonly MadeFile[] },
): Promise<Outcome> {
  const named: NamedFile[] = [];
  for (const { format, file } of files) {
    named.push({ format, name: fileName(filter, format), ...(await measured(folder, file)) });
  }
  await writeDown(context, named);
  for (const { file } of files) await context.services.storage.put(folder.read(file));
  return publish(context, rows, named);
}

async function measured(folder: ExportFolder, file: string): Promise<StoredObject> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of folder.read(file) as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}

/** The export's rows are then those of these files alone; what an earlier try left of others is let go of. */
async function writeDown({ payload, unit, beyond, services }: Context, files: NamedFile[]): Promise<void> {
  const { exportId } = payload;
  const hashes = files.map(({ sha256 }) => sha256).sort();
  await releaseFiles(beyond('files of an earlier try'), services.storage, exportId, hashes);
  await unit(async (client) => {
    for (const sha256 of hashes) await lockContent(client, sha256);
    await client.exportFile.createMany({ data: files.map((file) => ({ ...file, exportId })), skipDuplicates: true });
  });
}

/** Calling off waits for the export's row, and comes too late or in time. */
async function publish(
  { payload: { exportId: id }, unit, order }: Context,
  rows: number,
  files: NamedFile[],
): Promise<Outcome> {
  return unit(async (client) => {
    const { count } = await client.aggregateExport.updateMany({
      where: { id, state: 'RUNNING' },
      data: { state: 'READY', rows, done: rows, total: rows, finishedAt: new Date() },
    });
    if (count === 0) return 'nothing to do';
    const sha256 = { in: files.map((file) => file.sha256) };
    const standing = await client.exportFile.count({ where: { exportId: id, sha256 } });
    if (standing !== files.length) throw new Error('the files of the export are being made elsewhere, too');
    const delivered = await client.aggregateExport.count({ where: { id, deliveryState: 'QUEUED' } });
    if (delivered > 0) await placeOrder(client, 'deliver-export', { exportId: id }, order);
    return 'done';
  });
}
