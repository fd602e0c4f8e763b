import { runTenantUnit } from '@sujarit/db/tenant-unit';
import type { Services } from '../job-context.ts';
import { systemActor, systemScope } from '../system-unit.ts';

/** How long an order stays after it was handed to the queue, to be looked up when something is asked about. Milliseconds. */
const keptAfterSending = 30 * 24 * 3_600_000;

const page = 5_000;

/** Clears away the outbox's orders that the queue took long ago, page by page; one that waits stays, however old it is. */
export async function clearOutbox({ database }: Pick<Services, 'database'>): Promise<{ orders: number }> {
  const scope = systemScope('clear away orders that were handed over long ago');
  const longAgo = new Date(Date.now() - keptAfterSending);
  let orders = 0;
  for (;;) {
    const cleared = await runTenantUnit(
      database,
      scope,
      systemActor('clear-outbox'),
      (client) => client.$executeRaw`
        DELETE FROM outbox WHERE id IN (
          SELECT id FROM outbox WHERE sent_at < ${longAgo} ORDER BY sent_at LIMIT ${page} FOR UPDATE SKIP LOCKED)`,
    );
    orders += cleared;
    if (cleared < page) return { orders };
  }
}
