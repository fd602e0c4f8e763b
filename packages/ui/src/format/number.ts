import { thaiDigits } from '@sujarit/domain/thai-digits';

/** A number, or an exact decimal as text: figures of the API are never put through a float. */
export type Figure = number | bigint | string;

export interface NumberStyle {
  /** digits after the point: exactly, or between two bounds; 0 to 2 when not stated */
  decimals?: number | readonly [number, number];
  /** Thai digits, for official documents and those who choose them */
  thaiDigits?: boolean;
}

const formats = new Map<string, Intl.NumberFormat>();

/** A number with thousands separators. Thai and English write numbers alike; rounding is half away from zero. */
export function formatNumber(value: Figure, { decimals = [0, 2], thaiDigits: thai = false }: NumberStyle = {}): string {
  const [least, most] = typeof decimals === 'number' ? [decimals, decimals] : decimals;
  const key = `${least}-${most}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat('en-US', { minimumFractionDigits: least, maximumFractionDigits: most });
    formats.set(key, format);
  }
  const text = format.format(value as Intl.StringNumericLiteral).replace('-', '−');
  return thai ? thaiDigits(text) : text;
}
