import { arabicDigits } from '../thai-digits.ts';

/**
 * A score as people write it (Thai or Arabic digits, a comma for the point, a percent sign) with two decimals, rounded half up; undefined
 * where it is no number. Its size is not looked at.
 */
export function scoreText(typed: string): string | undefined {
  const plain = arabicDigits(typed)
    .replace(/[\s%％]|ร้อยละ/g, '')
    .replace(/^(-?\d{1,3}),(\d+)$/, '$1.$2');
  if (!/^-?\d{1,6}(\.\d{1,18})?$/.test(plain)) return undefined;
  const [whole = '', fraction = ''] = plain.split('.');
  const thousandths = Number(`${whole.replace('-', '')}${fraction.padEnd(3, '0').slice(0, 3)}`);
  const hundredths = Math.floor((thousandths + 5) / 10);
  return `${whole.startsWith('-') ? '-' : ''}${(hundredths / 100).toFixed(2)}`;
}
