import type { Logger } from 'pino';
import type { Services } from './job-context.ts';
import { chaseAndDigest } from './processors/chase-and-digest.ts';
import { clearAway } from './processors/clear-away.ts';
import { closeRounds } from './processors/close-rounds.ts';
import { orderExports } from './processors/order-exports.ts';
import { writeAndSendMail } from './processors/write-and-send-mail.ts';

/** A job that no person orders: it runs in the system's name at its times. Idempotent: a time may run it twice. */
interface ScheduledJob {
  /** Cron, in the time of Thailand. */
  pattern: string;
  /** Of a daily one, the hour in Thailand from which a worker that starts makes up for the day. */
  madeUpFrom?: number;
  run(services: Services, log: Logger): Promise<object>;
}

export type ScheduledJobName = 'chase-by-rule' | 'clear-away' | 'close-rounds' | 'order-exports' | 'send-mail';

export const scheduledJobs: { [Name in ScheduledJobName]: ScheduledJob } = {
  'chase-by-rule': { pattern: '0 8 * * *', madeUpFrom: 8, run: chaseAndDigest },
  'clear-away': { pattern: '45 3 * * *', madeUpFrom: 3, run: clearAway },
  'close-rounds': { pattern: '15 0 * * *', madeUpFrom: 0, run: closeRounds },
  'order-exports': { pattern: '30 4 * * *', madeUpFrom: 4, run: orderExports },
  'send-mail': { pattern: '*/5 * * * *', run: writeAndSendMail },
};
