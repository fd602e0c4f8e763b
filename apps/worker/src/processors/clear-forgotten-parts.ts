import { runTenantUnit } from '@sujarit/db/tenant-unit';
import type { Services, Unit } from '../job-context.ts';
import { systemActor, systemScope } from '../system-unit.ts';
import { clearParts } from './clear-parts.ts';

/** How long the parts of an export whose job died are kept for the operator who has it tried again. Milliseconds. */
const keptForRetry = 7 * 24 * 3_600_000;

/** Clears away the parts of exports that are finished or over and whose own job could not do it, such as that of a person who has left. */
export async function clearForgottenParts({
  database,
  storage,
}: Pick<Services, 'database' | 'storage'>): Promise<object> {
  const scope = systemScope('clear away the parts of exports that are over');
  const unit: Unit = (work) => runTenantUnit(database, scope, systemActor('clear-parts'), work);
  const longAgo = new Date(Date.now() - keptForRetry);
  const found = await unit((client) =>
    client.aggregateExport.findMany({
      where: {
        parts: { some: {} },
        OR: [
          { state: { in: ['READY', 'CANCELLED'] } },
          { state: 'FAILED', errorCode: { not: 'JOB_FAILED' } },
          { state: 'FAILED', finishedAt: { lt: longAgo } },
        ],
      },
      select: { id: true },
    }),
  );
  for (const { id } of found) await clearParts(unit, storage, id);
  return { exports: found.length };
}
