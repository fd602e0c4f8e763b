import type { Logger } from 'pino';
import type { Services } from './job-context.ts';
import { chaseByRule } from './processors/chase-by-rule.ts';

/** A job that no person orders: it runs in the system's name, every day at its time. Idempotent: a day may run it twice. */
export interface ScheduledJob {
  /** Hour of the day in Thailand. */
  hour: number;
  run(services: Services, log: Logger): Promise<object>;
}

export type ScheduledJobName = 'chase-by-rule';

export const scheduledJobs: { [Name in ScheduledJobName]: ScheduledJob } = {
  'chase-by-rule': { hour: 8, run: chaseByRule },
};
