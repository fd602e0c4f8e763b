import { randomUUID } from 'node:crypto';
import type { BulkImport } from '@sujarit/db/generated/prisma/client';
import { placeOrder } from '@sujarit/db/outbox';
import type { TenantClient } from '@sujarit/db/tenant-unit';
import type { JobOrder } from '@sujarit/domain/job-catalogue';

type NewBulk = Pick<BulkImport, 'provinceCode' | 'sha256' | 'size' | 'name' | 'creatorName'>;

/**
 * The bulk import of a ZIP whose content is in storage, ordered to be opened. The same ZIP of the same province is one bulk import, also when
 * two bring it at once; one that failed is ordered anew. Resolves to it and to whether it was brought before.
 */
export async function keepBulk(client: TenantClient, file: NewBulk, order: JobOrder) {
  const { provinceCode, sha256 } = file;
  await client.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`bulk ${provinceCode} ${sha256}`}, 0))`;
  const known = await client.bulkImport.findUnique({ where: { provinceCode_sha256: { provinceCode, sha256 } } });
  if (known && known.state !== 'FAILED') return { bulk: known, broughtBefore: true };
  const bulk = known
    ? await client.bulkImport.update({ where: { id: known.id }, data: { state: 'QUEUED', finishedAt: null } })
    : await client.bulkImport.create({ data: { ...file, id: randomUUID(), createdBy: order.userId } });
  await placeOrder(client, 'open-bulk-import', { bulkImportId: bulk.id }, order);
  return { bulk, broughtBefore: false };
}
