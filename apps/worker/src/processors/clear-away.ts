import type { Services } from '../job-context.ts';
import { clearForgottenParts } from './clear-forgotten-parts.ts';
import { clearOutbox } from './clear-outbox.ts';

/** After so long nobody writes any more to what was begun to be kept. Milliseconds. */
const brokenOff = 24 * 3_600_000;

/** Every night: what exports left, what broke off on its way into the storage, and orders that were handed over long ago. */
export async function clearAway(services: Pick<Services, 'database' | 'storage'>): Promise<object> {
  await services.storage.clearBrokenOff(new Date(Date.now() - brokenOff));
  return { ...(await clearForgottenParts(services)), ...(await clearOutbox(services)) };
}
