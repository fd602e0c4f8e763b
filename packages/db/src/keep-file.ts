import { randomUUID } from 'node:crypto';
import type { StoredFile } from './generated/prisma/client.ts';
import type { TenantClient } from './tenant-unit.ts';

type NewFile = Omit<StoredFile, 'id' | 'uploadedAt'>;

/** The row of a file whose content is in storage. The same content of the same authority is one row, also when two bring it at once. */
export async function keepFile(client: TenantClient, file: NewFile): Promise<StoredFile> {
  const { authorityId, sha256 } = file;
  await client.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${authorityId} ${sha256}`}, 0))`;
  const known = await client.storedFile.findFirst({ where: { authorityId, sha256 }, orderBy: { uploadedAt: 'asc' } });
  return known ?? client.storedFile.create({ data: { ...file, id: randomUUID(), uploadedAt: new Date() } });
}
