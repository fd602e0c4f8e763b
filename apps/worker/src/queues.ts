import { type JobName, type JobOrder, jobCatalogue } from '@sujarit/domain/job-catalogue';
import {
  createPostgresBackend,
  createRedisBackend,
  type Job,
  type JobsOptions,
  type Telemetry,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import type { ScheduledJobName } from './scheduled-jobs.ts';

/** What a job holds: ids only, and who ordered it. */
export interface JobData {
  payload: Record<string, string>;
  order: JobOrder;
}

/** When a scheduled job runs: a cron pattern in the time of Thailand. */
export interface JobSchedule {
  pattern: string;
  tz: 'Asia/Bangkok';
}

/** The queue of a job that a clock orders, the same on either backend: it holds nothing but its time. */
export interface ScheduledQueue {
  /** Adds a job; one whose id is known is not added again. */
  add(name: string, data: object, options: JobsOptions): Promise<unknown>;
  /** Sets when jobs are added; the same id again replaces it, also from another worker. */
  upsertJobScheduler(id: string, schedule: JobSchedule, template: { opts: JobsOptions }): Promise<unknown>;
  /** `next` in milliseconds of the epoch. */
  getJobScheduler(id: string): Promise<{ next?: number } | undefined>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}

/** The queue of one kind of job, the same on either backend. */
export interface JobQueue {
  /** Adds a job; one whose id is known is not added again. */
  add(name: string, data: JobData, options: JobsOptions): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  getFailed(start?: number, end?: number): Promise<Job<JobData>[]>;
  getJobCounts(): Promise<Record<string, number>>;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}

/** Hands one job to the queue of its name. */
export type HandOver = (name: JobName, data: JobData, options: JobsOptions) => Promise<unknown>;

/** What takes jobs from a queue. */
export interface JobTaker {
  on(event: 'failed', listener: (job: Job<JobData> | undefined, error: Error) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'stalled', listener: (jobId: string) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  isRunning(): boolean;
  /** Takes no more jobs and waits for the running ones. */
  close(force?: boolean): Promise<void>;
}

export type Take = (job: Job<JobData>, token: string | undefined) => Promise<unknown>;
type TakerOptions = Omit<WorkerOptions, 'connection'>;

export interface Queues {
  readonly backend: 'postgresql' | 'redis';
  queue(name: JobName): JobQueue;
  scheduledQueue(name: ScheduledJobName): ScheduledQueue;
  taker(name: JobName | ScheduledJobName, take: Take, options: TakerOptions): JobTaker;
  /** Ends what the queues share; queues and takers are closed by whoever asked for them. */
  close(): Promise<void>;
}

/** PostgreSQL's schema of the queue; it belongs to the role sujarit_queue. */
const schema = 'queue';

export interface QueueSettings {
  QUEUE_DATABASE_URL?: string;
  REDIS_URL?: string;
  QUEUE_PREFIX: string;
}

/** The one place that knows where the queue lives: Redis when REDIS_URL is set, else PostgreSQL. */
export function openQueues(settings: QueueSettings, telemetry?: Telemetry): Queues {
  const { REDIS_URL, QUEUE_DATABASE_URL, QUEUE_PREFIX: prefix } = settings;
  if (REDIS_URL) {
    const { Queue, Worker } = withBackend(createRedisBackend);
    const connection = new Redis(REDIS_URL, { maxRetriesPerRequest: null });
    return {
      backend: 'redis',
      queue: (name) => new Queue<JobData>(name, { connection, prefix, telemetry }),
      scheduledQueue: (name) => new Queue(name, { connection, prefix, telemetry }),
      taker: (name, take, options) => new Worker<JobData>(name, take, { ...options, connection, prefix, telemetry }),
      close: async () => {
        await connection.quit();
      },
    };
  }
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = { connectionString: QUEUE_DATABASE_URL, schema, migrate: true, max: 3 };
  return {
    backend: 'postgresql',
    queue: (name) => new Queue<JobData>(name, { connection, telemetry }),
    scheduledQueue: (name) => new Queue(name, { connection, telemetry }),
    taker: (name, take, options) => new Worker<JobData>(name, take, { ...options, connection, telemetry }),
    close: async () => undefined,
  };
}

/** Finished jobs are kept for a while: as long as one is kept, an order handed over twice is not run twice. */
const kept = { completed: { age: 24 * 3600, count: 5000 }, failed: { age: 7 * 24 * 3600 } };

/** How a job of the catalogue is tried and kept. `id` is the outbox row's. */
export function jobOptions(name: JobName, id: string): JobsOptions {
  const { attempts, backoffMs } = jobCatalogue[name];
  return {
    jobId: id,
    attempts,
    backoff: { type: 'exponential', delay: backoffMs },
    removeOnComplete: kept.completed,
    removeOnFail: kept.failed,
  };
}
