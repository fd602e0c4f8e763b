import { randomUUID } from 'node:crypto';
import type { SheetImport } from '@sujarit/db/generated/prisma/client';
import { placeOrder } from '@sujarit/db/outbox';
import type { TenantClient } from '@sujarit/db/tenant-unit';
import type { JobOrder } from '@sujarit/domain/job-catalogue';

type NewSheet = Pick<SheetImport, 'kind' | 'provinceCode' | 'regionNo' | 'sha256' | 'size' | 'name' | 'creatorName'>;

/** The sheet of a workbook whose content is in storage, ordered to be read. The same workbook again is looked at again. */
export async function keepSheet(client: TenantClient, file: NewSheet, order: JobOrder): Promise<SheetImport> {
  const sheet = await client.sheetImport.create({ data: { ...file, id: randomUUID(), createdBy: order.userId } });
  await placeOrder(client, 'read-sheet', { sheetId: sheet.id }, order);
  return sheet;
}
