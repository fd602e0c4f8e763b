import { pino } from 'pino';
import { readEnv } from './env.ts';
import { startWorker } from './worker.ts';

const env = readEnv();
const log = pino({ name: 'worker', level: env.LOG_LEVEL });

try {
  const worker = await startWorker(env, log);
  log.info({ port: worker.port, queue: worker.backend }, 'ready');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      log.info({ signal }, 'stopping');
      await worker.stop();
      log.info('stopped');
      process.exit(0);
    });
  }
} catch (err) {
  log.fatal({ err }, 'the worker did not start');
  process.exit(1);
}
