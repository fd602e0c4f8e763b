import type { Logger } from 'pino';
import type { Services } from '../job-context.ts';
import { chaseByRule } from './chase-by-rule.ts';
import { writeDigests } from './write-digests.ts';

/** The morning's job: the rules' chases first, so that the day's digests tell of them; where a rule fails, the digests are written all the same. */
export async function chaseAndDigest(services: Services, log: Logger): Promise<object> {
  const chased = await chaseByRule(services, log).catch((error: unknown) => ({ error }));
  const written = await writeDigests(services);
  if ('error' in chased) throw chased.error;
  return { ...chased, ...written };
}
