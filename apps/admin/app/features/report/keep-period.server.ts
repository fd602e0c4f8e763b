import { redirect } from '@remix-run/node';
import { periodOf } from '@sujarit/ui/frame/period.ts';
import { periodOfRound, roundAddress } from './report-address.ts';

/**
 * Keeps the address and the report that it names in one round: without a period the report's own is added; another one was chosen on top
 * of the page, so that it leads to that round.
 */
export function keepPeriod(request: Request, report: { fiscalYear: number; months: number }): void {
  const url = new URL(request.url);
  const own = periodOfRound(report);
  const stated = periodOf(url.searchParams, own);
  if (stated.fiscalYear !== own.fiscalYear || stated.round !== own.round) {
    throw redirect(roundAddress({ fiscalYear: stated.fiscalYear, months: stated.round }));
  }
  if (url.searchParams.has('fy') && url.searchParams.has('round')) return;
  url.searchParams.set('fy', String(own.fiscalYear));
  url.searchParams.set('round', String(own.round));
  url.searchParams.delete('_routes');
  throw redirect(url.pathname.replace(/\.data$/, '') + url.search);
}
