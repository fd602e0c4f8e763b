/** The day on which the demo stands: the 6-month round of 2566 became due on 20 April, the authorities that are late can be chased. */
export const DEMO_DAY = '2023-04-25';

/** The fiscal year (B.E.) that the demo is in. */
export const DEMO_YEAR = 2566;

/** A moment of an ISO day at an hour of Thailand, for acts that the demo's people did before. */
export function momentOf(day: string, hour = 10, minute = 0): Date {
  return new Date(`${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+07:00`);
}

/** The ISO day that lies `days` after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
