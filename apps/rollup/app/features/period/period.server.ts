import { type Period, periodOf, periodOfDay } from '@sujarit/ui/frame/period.ts';

/** The period that a request's address states; the round of the day where it states none. */
export function periodAsked(request: Request, viewer: { today: string }): Period {
  return periodOf(new URL(request.url).searchParams, periodOfDay(viewer.today));
}
