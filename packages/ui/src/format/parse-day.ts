import { arabicDigits } from '@sujarit/domain/thai-digits';

const BUDDHIST_OFFSET = 543;
const FIRST_BUDDHIST = 2400;

/** A day typed as three parts, in Thai or Arabic digits and the Buddhist (or Gregorian) year, as ISO; undefined for a day that does not exist. */
export function parseDay(parts: { day: string; month: string; year: string }): string | undefined {
  const [day, month, typed] = [parts.day, parts.month, parts.year].map((part) => Number(arabicDigits(part.trim()))) as [
    number,
    number,
    number,
  ];
  const year = typed >= FIRST_BUDDHIST ? typed - BUDDHIST_OFFSET : typed;
  if (![day, month, year].every(Number.isInteger) || year < 1900 || year > 2200) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}
