import { Forbidden } from '@sujarit/domain/errors';
import { type JobName, type JobPayload, jobCatalogue, jobOrderSchema } from '@sujarit/domain/job-catalogue';
import { WaitingChildrenError, WaitingError } from 'bullmq';
import type { Logger } from 'pino';
import { waitForChildren } from './child-jobs.ts';
import type { Processor, Services } from './job-context.ts';
import { ordererOf } from './job-orderer.ts';
import type { JobMetrics } from './metrics.ts';
import type { HandOver, Take } from './queues.ts';
import { forQueue, Refused } from './refusal.ts';

interface RunParts<Name extends JobName> {
  name: Name;
  processor: Processor<Name>;
  services: Services;
  metrics: JobMetrics;
  /** Hands children to their queues. */
  handOver: HandOver;
  log: Logger;
  /** Aborts when the worker can wait no longer for running jobs. */
  stop: AbortSignal;
}

class LetGo extends Error {}

/** Rejects when the signal aborts. */
function letGo(signal: AbortSignal): { when: Promise<never>; forget: () => void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(new LetGo());
  promise.catch(() => undefined);
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort, { once: true });
  return { when: promise, forget: () => signal.removeEventListener('abort', onAbort) };
}

/**
 * Runs the jobs of one kind: rebuilds who ordered and what they may, runs the processor, writes one log line. A refusal ends the job's own
 * row as failed; a job that is let go because the worker stops waits again at once and counts no attempt.
 */
export function jobRun<Name extends JobName>({
  name,
  processor,
  services,
  metrics,
  handOver,
  log: root,
  stop,
}: RunParts<Name>): Take {
  return async (job, token) => {
    const started = performance.now();
    const payload = jobCatalogue[name].payload.parse(job.data.payload) as JobPayload<Name>;
    const order = jobOrderSchema.parse(job.data.order);
    const { requestId, userId: actorId } = order;
    const { allowed, unit, beyond, tenant } = await ordererOf(services.database, name, processor.action, order);
    const attempt = job.attemptsMade + 1;
    const log = root.child({ job: name, jobId: job.id, attempt, requestId, actorId, tenant });
    const finish = (outcome: string) => {
      const seconds = (performance.now() - started) / 1000;
      metrics.observe(name, outcome, seconds);
      return { outcome, ms: Math.round(seconds * 1000) };
    };
    const leaving = letGo(stop);
    try {
      if (!allowed) throw new Forbidden('RIGHTS_GONE');
      const progress = (now: object) => job.updateProgress(now);
      const work = processor.run({ payload, order, services, log, signal: stop, unit, beyond, progress });
      const result = await Promise.race([work, leaving.when]);
      const outcome =
        typeof result === 'string' ? result : await waitForChildren(job, token, order, result.children, handOver);
      log.info(finish(outcome), 'job');
      return outcome;
    } catch (thrown) {
      if (thrown instanceof LetGo) {
        log.info(finish('let go'), 'job');
        await job.moveToWait(token);
        throw new WaitingError();
      }
      if (thrown instanceof WaitingChildrenError || thrown instanceof WaitingError) {
        log.info(finish('waiting'), 'job');
        throw thrown;
      }
      const error = forQueue(thrown);
      if (error instanceof Refused) {
        const { code, params } = error;
        await unit((client) => processor.fail(client, payload, code, params, new Date()));
        log.info({ ...finish('refused'), code, params }, 'job');
      } else {
        log.error({ ...finish('failed'), err: error }, 'job');
      }
      throw error;
    } finally {
      leaving.forget();
    }
  };
}
