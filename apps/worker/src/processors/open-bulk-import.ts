import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Prisma } from '@sujarit/db/generated/prisma/client';
import { placeOrder } from '@sujarit/db/outbox';
import { type Archive, type ArchiveEntry, ArchiveRefused, openArchive } from '@sujarit/documents/archive/open-archive';
import { ExpectedError, InvalidInput, NotFound, Unavailable } from '@sujarit/domain/errors';
import type { Storage } from '@sujarit/storage/open-storage';
import { spool } from '@sujarit/storage/spool';
import { v5 as uuidOfName } from 'uuid';
import type { JobContext, Processor } from '../job-context.ts';
import { throttledProgress } from '../throttled-progress.ts';
import { storedContent } from './stored-bytes.ts';

type Context = JobContext<'open-bulk-import'>;

const unfinished = { in: ['QUEUED', 'RUNNING', 'FAILED'] } satisfies Prisma.EnumJobStateFilter;
const spoolFolder = join(tmpdir(), 'sujarit-bulk');

/**
 * Unpacks a ZIP of plan documents: each entry is kept and becomes an item with an order to be read and placed, in one transaction, so that a
 * run that is taken up again goes on behind the last one. What cannot be unpacked becomes a refused item.
 */
export const openBulkImport: Processor<'open-bulk-import'> = {
  action: 'bulkImport.edit',

  async run(context) {
    const begun = await begin(context);
    if (!begun) return 'nothing to do';
    const { services, signal } = context;
    const packed = await storedContent(services.storage, begun.sha256, signal);
    return spool(spoolFolder, packed, {}, async ({ path }) => {
      const archive = await openArchive(path).catch((error) => {
        throw error instanceof ArchiveRefused ? new InvalidInput(error.code, [], error.params) : error;
      });
      try {
        await unpack(context, begun.provinceCode, archive);
      } finally {
        archive.close();
      }
      return finish(context, archive);
    });
  },

  async fail(client, { bulkImportId }, code, params, now) {
    await client.bulkImport.updateMany({
      where: { id: bulkImportId, state: { in: ['QUEUED', 'RUNNING'] } },
      data: { state: 'FAILED', errorCode: code, errorParams: params, finishedAt: now },
    });
  },
};

/** Takes the bulk import up, unless it is finished; where its ZIP is, and whose it is. */
async function begin({ payload: { bulkImportId: id }, unit }: Context) {
  return unit(async (client) => {
    const found = await client.bulkImport.findUnique({ where: { id }, select: { sha256: true, provinceCode: true } });
    if (!found) throw new NotFound('BULK_IMPORT_NOT_FOUND');
    const { count } = await client.bulkImport.updateMany({
      where: { id, state: unfinished },
      data: { state: 'RUNNING', done: 0, total: 0, errorCode: null, errorParams: Prisma.DbNull, finishedAt: null },
    });
    return count === 0 ? null : found;
  });
}

async function unpack(context: Context, provinceCode: string, archive: Archive): Promise<void> {
  const { payload, unit, log, signal } = context;
  const { bulkImportId } = payload;
  const total = archive.entries.length;
  const known = await unit((client) =>
    client.bulkImportItem.findMany({ where: { bulkImportId }, select: { ordinal: true } }),
  );
  const listed = new Set(known.map(({ ordinal }) => ordinal));
  const progress = throttledProgress(
    (now) =>
      Promise.all([
        context.progress(now),
        unit((client) =>
          client.bulkImport.updateMany({
            where: { id: bulkImportId, state: 'RUNNING' },
            data: { done: now.done, total },
          }),
        ),
      ]),
    (err) => log.warn({ err }, 'progress not written'),
  );
  try {
    for (const entry of archive.entries) {
      signal.throwIfAborted();
      progress.tell({ done: entry.ordinal - 1, total, stage: entry.name });
      if (!listed.has(entry.ordinal)) await keepEntry(context, provinceCode, archive, entry);
    }
  } finally {
    await progress.settle();
  }
}

/** Makes the item of an entry, once, with the order to read it where it was unpacked. */
async function keepEntry(context: Context, provinceCode: string, archive: Archive, entry: ArchiveEntry): Promise<void> {
  const { payload, order, unit, services } = context;
  const { bulkImportId } = payload;
  const { ordinal, name } = entry;
  const content = entry.refusal ? { refusal: entry.refusal } : await contentOf(services.storage, archive, entry);
  const id = uuidOfName(String(ordinal), bulkImportId);
  const item = { id, provinceCode, bulkImportId, ordinal, name };
  await unit(async (client) => {
    if ('refusal' in content) {
      const { code, params } = content.refusal;
      const refused = { state: 'REFUSED', refusalCode: code, refusalParams: params, settledAt: new Date() } as const;
      await client.bulkImportItem.createMany({ data: [{ ...item, ...refused }], skipDuplicates: true });
      return;
    }
    const { count } = await client.bulkImportItem.createMany({ data: [{ ...item, ...content }], skipDuplicates: true });
    if (count > 0) await placeOrder(client, 'place-bulk-item', { bulkItemId: id }, order);
  });
}

/** The entry's content, kept; or that it is damaged. @throws Unavailable where the storage does not take it, LimitExceeded STORAGE_FULL */
async function contentOf(storage: Storage, archive: Archive, entry: ArchiveEntry) {
  let damage: unknown;
  try {
    const content = await archive.read(entry);
    content.once('error', (error) => {
      damage = error;
    });
    return await storage.put(content, { maxBytes: entry.size });
  } catch (error) {
    if (error === damage || isArchiveError(error)) return { refusal: { code: 'ENTRY_DAMAGED', params: {} } };
    throw error instanceof ExpectedError ? error : new Unavailable('STORAGE_UNAVAILABLE', {}, error);
  }
}

/** Errors of the system and of services have a code; what an archive says of itself wrongly has none. */
const isArchiveError = (error: unknown) => error instanceof Error && !('code' in error) && !('$metadata' in error);

async function finish({ payload: { bulkImportId: id }, unit }: Context, archive: Archive) {
  const total = archive.entries.length;
  return unit(async (client) => {
    const { count } = await client.bulkImport.updateMany({
      where: { id, state: 'RUNNING' },
      data: { state: 'READY', done: total, total, passedOver: archive.passedOver, finishedAt: new Date() },
    });
    return count === 0 ? 'nothing to do' : 'done';
  });
}
