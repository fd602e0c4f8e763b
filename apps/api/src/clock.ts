import { thaiDate } from '@sujarit/domain/fiscal-calendar';

/** Today in Thailand as an ISO day; a demo stands on a day of its own. */
export function openClock(demoToday?: string): () => string {
  return () => demoToday ?? thaiDate(new Date());
}
