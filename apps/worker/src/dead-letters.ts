import { runTenantUnit } from '@sujarit/db/tenant-unit';
import { type JobName, jobCatalogue } from '@sujarit/domain/job-catalogue';
import type { Job } from 'bullmq';
import type { Logger } from 'pino';
import type { JobContext, Processor, Services } from './job-context.ts';
import type { JobData, JobQueue } from './queues.ts';
import { isRefusalText } from './refusal.ts';
import { systemActor, systemScope } from './system-unit.ts';

const longestError = 4_000;

/**
 * Keeps a job that failed for the last time for the operator, and ends its own row as failed with code JOB_FAILED. Once for a job, however
 * often it is told; a refusal is no dead letter. Resolves to whether a letter was written.
 */
export async function buryJob<Name extends JobName>(
  services: Services,
  processor: Processor<Name>,
  name: Name,
  job: Job<JobData>,
): Promise<boolean> {
  if (!job.id || isRefusalText(job.failedReason)) return false;
  const { payload, order } = job.data;
  const error = (job.stacktrace?.at(-1) ?? job.failedReason ?? '').slice(0, longestError);
  const letter = { id: job.id, job: name, payload, scope: { order }, error, attempts: job.attemptsMade };
  const by = systemActor(name, order.requestId);
  return runTenantUnit(services.database, systemScope('a job failed for the last time'), by, async (client) => {
    const { count } = await client.deadLetter.createMany({ data: [letter], skipDuplicates: true });
    if (count === 0) return false;
    const parsed = jobCatalogue[name].payload.safeParse(payload);
    if (parsed.success) {
      await processor.fail(client, parsed.data as JobContext<Name>['payload'], 'JOB_FAILED', {}, new Date());
    }
    return true;
  });
}

const lookedThrough = 1_000;

/** Buries what failed for the last time while nobody could write it down, such as between a failure and the end of the worker. */
export async function buryForgotten<Name extends JobName>(
  services: Services,
  processor: Processor<Name>,
  name: Name,
  queue: Pick<JobQueue, 'getFailed'>,
  log: Logger,
): Promise<void> {
  for (const job of await queue.getFailed(0, lookedThrough - 1)) {
    if (await buryJob(services, processor, name, job))
      log.error({ job: name, jobId: job.id }, 'dead letter, found later');
  }
}
