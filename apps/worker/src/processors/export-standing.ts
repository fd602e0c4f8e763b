import type { TenantClient } from '@sujarit/db/tenant-unit';
import type { JobContext, Outcome, Progress } from '../job-context.ts';
import { throttledProgress } from '../throttled-progress.ts';

/** Marks an export as failed, unless it is finished or called off. */
export async function failExport(client: TenantClient, id: string, code: string, now: Date): Promise<void> {
  await client.aggregateExport.updateMany({
    where: { id, state: { in: ['QUEUED', 'RUNNING'] } },
    data: { state: 'FAILED', errorCode: code, finishedAt: now },
  });
}

/** The export was called off, or failed elsewhere, while it was being made. */
class NotWanted extends Error {}

type Telling = Pick<JobContext<'make-aggregate-export' | 'gather-export-part'>, 'log' | 'signal' | 'progress'>;

/**
 * Does a part of an export's work, which tells how far it is. `write` keeps that, and is false when the export is no more being made: the work
 * is then ended where it tells the next time, as it is when the worker stops.
 */
export async function whileWanted(
  { log, signal, progress: tellQueue }: Telling,
  write: (now: Progress) => Promise<boolean>,
  work: (tell: (now: Progress) => void) => Promise<Outcome>,
): Promise<Outcome> {
  const notWanted = new AbortController();
  const stop = AbortSignal.any([signal, notWanted.signal]);
  const progress = throttledProgress(
    async (now) => {
      const [wanted] = await Promise.all([write(now), tellQueue(now)]);
      if (!wanted) notWanted.abort(new NotWanted());
    },
    (err) => log.warn({ err }, 'progress not written'),
  );
  try {
    return await work((now) => {
      stop.throwIfAborted();
      progress.tell(now);
    });
  } catch (error) {
    if (error instanceof NotWanted) return 'nothing to do';
    throw error;
  } finally {
    await progress.settle();
  }
}
