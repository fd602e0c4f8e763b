import { InvalidInput } from '@sujarit/domain/errors';
import { type RoundMonths, roundMonths } from '@sujarit/domain/fiscal-calendar';

export interface RoundKey {
  fiscalYear: number;
  months: RoundMonths;
}

/** The round that arguments name: a fiscal year of the Buddhist era and 6 or 12 months (R4). @throws InvalidInput NO_SUCH_ROUND */
export function roundKey({ fiscalYear, months }: { fiscalYear: number; months: number }): RoundKey {
  const known = roundMonths.find((one) => one === months);
  const problems = [
    ...(fiscalYear >= 2500 && fiscalYear <= 2700 ? [] : [{ field: 'fiscalYear', code: 'YEAR_OUT_OF_RANGE' }]),
    ...(known ? [] : [{ field: 'months', code: 'MONTHS_6_OR_12' }]),
  ];
  if (!known || problems.length > 0) throw new InvalidInput('NO_SUCH_ROUND', problems);
  return { fiscalYear, months: known };
}
