import { openDatabase } from '@sujarit/db/tenant-unit';
import { thaiDate } from '@sujarit/domain/fiscal-calendar';
import { type JobName, jobCatalogue } from '@sujarit/domain/job-catalogue';
import { deliverySettings } from '@sujarit/storage/delivery-env';
import { openDelivery } from '@sujarit/storage/open-delivery';
import { openStorage } from '@sujarit/storage/open-storage';
import { storageSettings } from '@sujarit/storage/storage-env';
import type { Logger } from 'pino';
import { buryForgotten, buryJob } from './dead-letters.ts';
import type { Env } from './env.ts';
import { startHealthServer } from './health.ts';
import type { Processor, Services } from './job-context.ts';
import { jobRun } from './job-run.ts';
import { openMailer } from './mail/open-mailer.ts';
import { type JobMetrics, openMetrics } from './metrics.ts';
import { startOutboxRelay } from './outbox-relay.ts';
import { processors } from './processors.ts';
import { type HandOver, type JobQueue, type JobTaker, openQueues, type Queues } from './queues.ts';
import { startSchedules } from './start-schedules.ts';
import { startTracing } from './telemetry.ts';

export interface RunningWorker {
  /** Where health and metrics are served. */
  port: number;
  backend: Queues['backend'];
  /** Takes no more jobs, waits STOP_SECONDS for the running ones, gives back those that are not done, and closes everything. */
  stop(): Promise<void>;
}

const jobNames = Object.keys(jobCatalogue) as JobName[];

/** Stale after: a relay that has not looked through the outbox for this long is no longer relaying. Milliseconds. */
const relayStale = 30_000;

/** Given to LibreOffice for one file; a 90-page plan takes it two or three. */
const conversionSeconds = 60;

interface TakerParts {
  env: Env;
  queues: Queues;
  services: Services;
  metrics: JobMetrics;
  handOver: HandOver;
  log: Logger;
  stop: AbortSignal;
  /** Dead letters being written, which are waited for before the database is closed. */
  burying: Set<Promise<void>>;
}

function startTaker<Name extends JobName>(name: Name, parts: TakerParts): JobTaker {
  const { env, queues, services, metrics, handOver, log, stop, burying } = parts;
  const processor = processors[name] as Processor<Name>;
  const lockDuration = env.JOB_LOCK_SECONDS * 1000;
  const taker = queues.taker(name, jobRun({ name, processor, services, metrics, handOver, log, stop }), {
    concurrency: jobCatalogue[name].concurrency,
    lockDuration,
    stalledInterval: lockDuration,
    maxStalledCount: jobCatalogue[name].attempts,
  });
  taker.on('error', (err) => log.error({ err, job: name }, 'queue'));
  taker.on('stalled', (jobId) => log.warn({ job: name, jobId }, 'job of a lost worker is taken up again'));
  taker.on('failed', (job) => {
    if (!job?.finishedOn) return;
    const about = { job: name, jobId: job.id, reason: job.failedReason };
    const burial = buryJob(services, processor, name, job)
      .then((buried) => {
        if (buried) log.error(about, 'dead letter');
      })
      .catch((err) => log.error({ ...about, err }, 'dead letter not written; tried again at the next start'))
      .finally(() => burying.delete(burial));
    burying.add(burial);
  });
  return taker;
}

/** Puts the worker together and starts it; resolves when it takes jobs. */
export async function startWorker(env: Env, log: Logger): Promise<RunningWorker> {
  const tracing = env.OTEL_EXPORTER_OTLP_ENDPOINT ? await startTracing(env.OTEL_EXPORTER_OTLP_ENDPOINT) : undefined;
  const database = openDatabase(env.DATABASE_URL, { connections: env.DATABASE_CONNECTIONS });
  const storage = openStorage(storageSettings(env));
  const outside = deliverySettings(env);
  const services: Services = {
    database,
    storage,
    delivery: outside && openDelivery(outside),
    libreOffice: { soffice: env.SOFFICE_PATH, seconds: conversionSeconds },
    mailer: openMailer(env),
    adminOrigin: env.ADMIN_ORIGIN,
    rollupOrigin: env.ROLLUP_ORIGIN,
    dayOf: (moment) => env.DEMO_TODAY ?? thaiDate(moment),
  };
  const queues = openQueues(env, tracing?.telemetry);
  const byName = new Map<JobName, JobQueue>();
  // one after the other: the first brings the queue's tables to this release
  for (const name of jobNames) {
    const queue = queues.queue(name);
    queue.on('error', (err) => log.error({ err, job: name }, 'queue'));
    await queue.waitUntilReady();
    byName.set(name, queue);
  }
  const metrics = openMetrics(database, byName);
  for (const name of jobNames) {
    await buryForgotten(services, processors[name] as Processor<JobName>, name, byName.get(name)!, log);
  }
  const leaving = new AbortController();
  const handOver: HandOver = (name, data, options) => byName.get(name)!.add(name, data, options);
  const burying = new Set<Promise<void>>();
  const parts = { env, queues, services, metrics, handOver, log, stop: leaving.signal, burying };
  const takers = jobNames.map((name) => startTaker(name, parts));
  await Promise.all(takers.map((taker) => taker.waitUntilReady()));
  const schedules = await startSchedules(queues, services, log, new Date());
  const relay = startOutboxRelay({ database, listenUrl: env.DATABASE_URL, handOver, log });
  const health = await startHealthServer(
    env.WORKER_PORT,
    {
      database: () => database.ping(),
      queue: async () => {
        await Promise.all([...byName.values()].map((queue) => queue.getJobCounts()));
        return schedules.isRunning() && takers.every((taker) => taker.isRunning());
      },
      storage: () => storage.ping(),
      outbox: async () => relay.idleFor() < relayStale,
    },
    metrics.registry,
  );

  let stopped: Promise<void> | undefined;
  const stopAll = async () => {
    await relay.stop();
    const patience = setTimeout(() => leaving.abort(), env.STOP_SECONDS * 1000);
    await Promise.all([schedules.close(), ...takers.map((taker) => taker.close())]);
    clearTimeout(patience);
    await Promise.all(burying);
    await Promise.all([...byName.values()].map((queue) => queue.close()));
    await queues.close();
    services.mailer?.close();
    await health.close();
    await database.close();
    await tracing?.stop();
  };
  return {
    port: health.port,
    backend: queues.backend,
    stop: () => {
      stopped ??= stopAll();
      return stopped;
    },
  };
}
