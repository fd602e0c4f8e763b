import { accessible } from '@sujarit/auth/ability';
import type { BulkItemState } from '@sujarit/db/generated/prisma/client';
import { Conflict, NotFound } from '@sujarit/domain/errors';
import type { ApiContext } from '../../context.ts';

/**
 * The item that an act may be done on, held until the operation ends. NotFound where it is not the actor's; Conflict STALE_VERSION or
 * BULK_ITEM_SETTLED { state } where it has gone on.
 */
export async function holdBulkItem(
  context: ApiContext,
  { id, version, from }: { id: string; version: number; from: readonly BulkItemState[] },
): Promise<{ id: string }> {
  await context.db.$queryRaw`SELECT 1 FROM bulk_import_item WHERE id = ${id}::uuid FOR UPDATE`;
  const found = await context.db.bulkImportItem.findFirst({
    where: { AND: [accessible(context.ability, 'bulkItem.settle')], id },
    select: { id: true, state: true, version: true },
  });
  if (!found) throw new NotFound('NO_SUCH_BULK_ITEM');
  if (!from.includes(found.state)) throw new Conflict('BULK_ITEM_SETTLED', { state: found.state });
  if (found.version !== version) throw new Conflict('STALE_VERSION', { version: found.version });
  return { id };
}
