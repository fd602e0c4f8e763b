import { formatLocale } from './locale.ts';
import { type Figure, formatNumber, type NumberStyle } from './number.ts';

/** A percent that is known already: "37.5%". */
export function formatPercent(percent: Figure, style: NumberStyle = {}): string {
  return `${formatNumber(percent, style)}%`;
}

/** How many out of how many: "331 จาก 334", with unit "331 จาก 334 แห่ง". */
export function formatOutOf(part: Figure, whole: Figure, locale: string, unit?: string): string {
  const between = formatLocale(locale) === 'th' ? 'จาก' : 'of';
  return `${formatNumber(part)} ${between} ${formatNumber(whole)}${unit ? ` ${unit}` : ''}`;
}

/** Percent of a share, two decimals at most; null where there is nothing to take a share of. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 100;
}
