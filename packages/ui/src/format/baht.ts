import { formatLocale } from './locale.ts';
import { type Figure, formatNumber } from './number.ts';

export interface BahtStyle {
  /** say the unit too; in tables it stands in the heading */
  unit?: boolean;
  thaiDigits?: boolean;
}

/** Baht: "50,000"; satang only where there are some: "50,000.50". With unit "50,000 บาท". */
export function formatBaht(
  amount: Figure,
  locale: string,
  { unit = false, thaiDigits = false }: BahtStyle = {},
): string {
  const whole = typeof amount === 'bigint' || /^-?\d+(\.0*)?$/.test(String(amount));
  const figure = formatNumber(amount, { decimals: whole ? 0 : 2, thaiDigits });
  return unit ? `${figure} ${formatLocale(locale) === 'th' ? 'บาท' : 'baht'}` : figure;
}

/** Baht for a narrow place, in full words: "4.2 ล้าน", "25,000"; the exact figure has to be at hand beside it. */
export function formatBahtShort(amount: Figure, locale: string): string {
  const baht = Number(amount);
  if (Math.abs(baht) < 1_000_000) return formatBaht(Math.round(baht), locale);
  return `${formatNumber(baht / 1_000_000, { decimals: [0, 2] })} ${formatLocale(locale) === 'th' ? 'ล้าน' : 'M'}`;
}
