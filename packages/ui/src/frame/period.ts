import { type RoundMonths, roundOn } from '@sujarit/domain/fiscal-calendar';

/** What a page looks at: a Buddhist fiscal year and a reporting round; kept in the address as ?fy=2566&round=6. */
export interface Period {
  fiscalYear: number;
  round: RoundMonths;
}

/** The period an address states, the given one where it states none or nonsense. */
export function periodOf(search: URLSearchParams, otherwise: Period): Period {
  const year = Number(search.get('fy'));
  const round = Number(search.get('round'));
  return {
    fiscalYear: Number.isInteger(year) && year >= 2500 && year <= 2700 ? year : otherwise.fiscalYear,
    round: round === 6 || round === 12 ? round : otherwise.round,
  };
}

/** The period looked at on a day (ISO) when the address states none. */
export function periodOfDay(isoDate: string): Period {
  const { fiscalYear, months } = roundOn(isoDate);
  return { fiscalYear, round: months };
}

/** An address of the app with the period in it; what else it asks for stays. */
export function withPeriod(to: string, period: Period): string {
  const [path = '/', query = ''] = to.split('?');
  const search = new URLSearchParams(query);
  search.set('fy', String(period.fiscalYear));
  search.set('round', String(period.round));
  return `${path}?${search}`;
}
