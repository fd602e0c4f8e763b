/** The NACC's files by schedule: every week on a weekday (1 Monday to 7 Sunday) or every month on a day (1 to 28). Days are ISO dates. */

export type ScheduleEvery = 'WEEK' | 'MONTH';

export interface ScheduleDay {
  every: ScheduleEvery;
  day: number;
}

/** The last day that may be chosen: every month has a 28th. */
export const lastDayOf: Record<ScheduleEvery, number> = { WEEK: 7, MONTH: 28 };

/** May a schedule stand on the day? */
export function isScheduleDay({ every, day }: ScheduleDay): boolean {
  return Number.isInteger(day) && day >= 1 && day <= lastDayOf[every];
}

const weekday = (date: Date) => date.getUTCDay() || 7;

/** The date on which the schedule fell last, that of the day itself included. */
export function lastDueDay({ every, day }: ScheduleDay, today: string): string {
  const date = new Date(today);
  if (every === 'WEEK') date.setUTCDate(date.getUTCDate() - ((weekday(date) - day + 7) % 7));
  else {
    if (date.getUTCDate() < day) date.setUTCMonth(date.getUTCMonth() - 1, day);
    else date.setUTCDate(day);
  }
  return date.toISOString().slice(0, 10);
}

/** The date on which the schedule falls next, after the day. */
export function nextDueDay({ every, day }: ScheduleDay, today: string): string {
  const date = new Date(lastDueDay({ every, day }, today));
  if (every === 'WEEK') date.setUTCDate(date.getUTCDate() + 7);
  else date.setUTCMonth(date.getUTCMonth() + 1);
  return date.toISOString().slice(0, 10);
}

/** The day whose files are to be ordered: the last one, unless they were; of several missed days the last alone. */
export function scheduleDueOn(schedule: ScheduleDay & { lastDueOn: string }, today: string): string | null {
  const due = lastDueDay(schedule, today);
  return due > schedule.lastDueOn ? due : null;
}
