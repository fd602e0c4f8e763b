import { arabicDigits } from '@sujarit/domain/thai-digits';

/** What was typed as a number, as an exact decimal text: Thai digits, thousands separators and "บาท" are fine; undefined for anything else. */
export function parseFigure(typed: string): string | undefined {
  const plain = arabicDigits(typed)
    .replaceAll(/[\s,]/g, '')
    .replace(/(บาท|baht|%)$/i, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : undefined;
}
