import { arabicDigits } from '@sujarit/domain/thai-digits';

export { arabicDigits };

/** The whole number a text consists of (Thai or Arabic digits, thousands separators), or null. */
export function wholeNumber(text: string): number | null {
  const digits = arabicDigits(text).replaceAll(',', '').trim();
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null;
}

/** Buddhist years a plan can speak of; anything else in four digits is no year. */
export const isPlanYear = (year: number): boolean => year >= 2540 && year <= 2640;
