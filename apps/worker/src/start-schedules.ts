import type { Logger } from 'pino';
import type { Services } from './job-context.ts';
import type { JobTaker, Queues, ScheduledQueue } from './queues.ts';
import { type ScheduledJobName, scheduledJobs } from './scheduled-jobs.ts';

export interface Schedules {
  isRunning(): boolean;
  /** Takes no more jobs and waits for the running ones. */
  close(): Promise<void>;
}

/** Five tries, the last about a quarter of an hour after the first; the next day's run catches up what all of them missed. */
const options = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 60_000 },
  removeOnComplete: { age: 3 * 24 * 3600 },
  removeOnFail: { age: 7 * 24 * 3600 },
};

const hourInThailand = (moment: Date) => (moment.getUTCHours() + 7) % 24;

/**
 * Sets the schedules and takes their jobs. A worker that starts after a job's hour adds that day's run itself, once for all workers, so that a
 * day on which no worker ran at that hour is caught up.
 */
export async function startSchedules(queues: Queues, services: Services, log: Logger, now: Date): Promise<Schedules> {
  const names = Object.keys(scheduledJobs) as ScheduledJobName[];
  const opened: { close(): Promise<void> }[] = [];
  const takers: JobTaker[] = [];
  for (const name of names) {
    const { pattern, madeUpFrom, run } = scheduledJobs[name];
    const queue = queues.scheduledQueue(name);
    queue.on('error', (err) => log.error({ err, job: name }, 'queue'));
    await queue.waitUntilReady();
    await setSchedule(queue, name, pattern);
    const next = (await queue.getJobScheduler(name))?.next;
    log.info({ job: name, next: next && new Date(next) }, 'schedule');
    if (madeUpFrom !== undefined && hourInThailand(now) >= madeUpFrom) {
      await queue.add(name, {}, { ...options, jobId: `${name} ${services.dayOf(now)}` });
    }
    const taker = queues.taker(
      name,
      async (job) => log.info({ job: name, jobId: job.id, ...(await run(services, log)) }, 'job'),
      { concurrency: 1 },
    );
    taker.on('error', (err) => log.error({ err, job: name }, 'queue'));
    taker.on('failed', (job, err) => log.error({ err, job: name, jobId: job?.id }, 'job'));
    await taker.waitUntilReady();
    takers.push(taker);
    opened.push(queue);
  }
  return {
    isRunning: () => takers.every((taker) => taker.isRunning()),
    close: async () => {
      await Promise.all(takers.map((taker) => taker.close()));
      await Promise.all(opened.map((queue) => queue.close()));
    },
  };
}

/** Of two workers that start at once, the queue refuses one: then the schedule is the other's, which is the same. */
async function setSchedule(queue: ScheduledQueue, name: ScheduledJobName, pattern: string): Promise<void> {
  try {
    await queue.upsertJobScheduler(name, { pattern, tz: 'Asia/Bangkok' }, { opts: options });
  } catch (error) {
    if (!(await queue.getJobScheduler(name))?.next) throw error;
  }
}
