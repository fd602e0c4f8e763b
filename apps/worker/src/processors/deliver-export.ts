import { Readable } from 'node:stream';
import type { AggregateExport, ExportFile } from '@sujarit/db/generated/prisma/client';
import { Conflict, ExpectedError } from '@sujarit/domain/errors';
import type { DeliveredFile } from '@sujarit/storage/open-delivery';
import type { Processor, Services } from '../job-context.ts';

/** Sends the files of a finished export to the place outside, each with its checksum beside it. Done twice, the same files are there. */
export const deliverExport: Processor<'deliver-export'> = {
  action: 'export.order',

  async run({ payload: { exportId: id }, unit, services, signal, progress }) {
    const made = await unit(async (client) => {
      const { count } = await client.aggregateExport.updateMany({
        where: { id, state: 'READY', deliveryState: { in: ['QUEUED', 'RUNNING', 'FAILED'] } },
        data: { deliveryState: 'RUNNING' },
      });
      const include = { files: { orderBy: { format: 'asc' } } } as const;
      return count === 0 ? null : client.aggregateExport.findUniqueOrThrow({ where: { id }, include });
    });
    if (!made) return 'nothing to do';
    const { delivery } = services;
    try {
      if (!delivery) throw new Conflict('DELIVERY_NOT_SET');
      const files = deliveredFiles(made, services);
      const tell = (done: number) =>
        void progress({ done, total: files.length, stage: 'delivery' }).catch(() => undefined);
      await delivery.send(files, signal, tell);
    } catch (error) {
      if (error instanceof ExpectedError) {
        const { code } = error;
        await unit((client) => client.aggregateExport.updateMany({ where: { id }, data: { deliveryError: code } }));
      }
      throw error;
    }
    const deliveredTo = delivery.place;
    await unit((client) =>
      client.aggregateExport.update({
        where: { id },
        data: { deliveryState: 'READY', deliveredAt: new Date(), deliveredTo, deliveryError: null },
      }),
    );
    return 'done';
  },

  async fail(client, { exportId }, code) {
    await client.aggregateExport.updateMany({
      where: { id: exportId, deliveryState: { in: ['QUEUED', 'RUNNING'] } },
      // after the last of several tries the reason of that one stands there already
      data: { deliveryState: 'FAILED', ...(code === 'JOB_FAILED' ? {} : { deliveryError: code }) },
    });
  },
};

/** The files as they are called outside: by the area, the round and the moment of the order in Thailand, each with its checksum after it. */
function deliveredFiles(
  { createdAt, files }: AggregateExport & { files: ExportFile[] },
  { storage }: Pick<Services, 'storage'>,
): DeliveredFile[] {
  return files.flatMap(({ name: own, sha256, size }) => {
    const name = own.replace(/(\.\w+)$/, `-${stampOf(createdAt)}$1`);
    const checksum = Buffer.from(`${sha256}  ${name}\n`);
    return [
      { name, size, content: () => storage.get(sha256) },
      { name: `${name}.sha256`, size: checksum.length, content: async () => Readable.from([checksum]) },
    ];
  });
}

/** A moment as part of a name, in Thailand: "20230515-043000". */
function stampOf(moment: Date): string {
  const inThailand = new Date(moment.getTime() + 7 * 3_600_000).toISOString();
  return inThailand.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
}
