import { type Database, runTenantUnit } from '@sujarit/db/tenant-unit';
import type { JobName } from '@sujarit/domain/job-catalogue';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { JobQueue } from './queues.ts';
import { systemActor, systemScope } from './system-unit.ts';

export interface JobMetrics {
  observe(job: JobName, outcome: string, seconds: number): void;
}

/** Prometheus metrics of one worker: jobs that ran here, and what waits in the queues and the outbox at the moment of asking. */
export function openMetrics(
  database: Database,
  queues: ReadonlyMap<JobName, JobQueue>,
): JobMetrics & { registry: Registry } {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'sujarit_job_seconds',
    help: 'Time of one run of a job',
    labelNames: ['job'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
    registers,
  });
  const runs = new Counter({
    name: 'sujarit_job_runs_total',
    help: 'Runs of jobs by how they ended',
    labelNames: ['job', 'outcome'],
    registers,
  });
  new Gauge({
    name: 'sujarit_queue_jobs',
    help: 'Jobs in the queue by state',
    labelNames: ['job', 'state'],
    registers,
    async collect() {
      for (const [job, queue] of queues) {
        for (const [state, count] of Object.entries(await queue.getJobCounts())) this.set({ job, state }, count);
      }
    },
  });
  const counted = (work: 'outbox' | 'deadLetter') =>
    runTenantUnit(database, systemScope('metrics'), systemActor('metrics'), (client) =>
      work === 'outbox'
        ? client.outbox.count({ where: { sentAt: null } })
        : client.deadLetter.count({ where: { retriedAt: null } }),
    );
  new Gauge({
    name: 'sujarit_outbox_waiting',
    help: 'Orders that are not yet handed to the queue',
    registers,
    async collect() {
      this.set(await counted('outbox'));
    },
  });
  new Gauge({
    name: 'sujarit_dead_letters',
    help: 'Jobs that failed for the last time and were not retried',
    registers,
    async collect() {
      this.set(await counted('deadLetter'));
    },
  });
  return {
    registry,
    observe(job, outcome, seconds) {
      duration.observe({ job }, seconds);
      runs.inc({ job, outcome });
    },
  };
}
