import { useRouteLoaderData, useSearchParams } from '@remix-run/react';
import { type Period, periodOf, periodOfDay } from '@sujarit/ui/frame/period.ts';
import type { loader } from '../../routes/_work.tsx';

/** The period the page looks at. */
export function usePeriod(): Period {
  const work = useRouteLoaderData<typeof loader>('routes/_work');
  return periodOf(useSearchParams()[0], periodOfDay(work?.viewer.today ?? ''));
}
