/** Baht as a decimal text with two places ("50000.00"), added as whole satang so that no figure passes through a float. */

/** As the database writes an amount that is not below zero: nothing to put in order. */
const inTwoPlaces = /^(?:0|[1-9]\d*)\.\d\d$/;

/** Satang of a decimal text or of a number that stands for one (a JSON figure of at most two decimals). */
export function satangOf(baht: string | number): bigint {
  if (typeof baht === 'number' && Number.isSafeInteger(baht)) return BigInt(baht) * 100n;
  if (typeof baht === 'string' && inTwoPlaces.test(baht)) return BigInt(baht.slice(0, -3) + baht.slice(-2));
  const written = typeof baht === 'number' ? baht.toFixed(2) : baht;
  const match = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(written);
  if (!match) throw new RangeError(`not an amount of baht: ${written}`);
  const [, sign, whole, fraction = ''] = match;
  const satang = BigInt(whole!) * 100n + BigInt(fraction.padEnd(2, '0'));
  return sign ? -satang : satang;
}

/** Baht with two places of an amount in satang. */
export function bahtOf(satang: bigint): string {
  const size = satang < 0n ? -satang : satang;
  return `${satang < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`;
}

/** The same amount with two places. */
export function inBaht(baht: string | number): string {
  if (typeof baht === 'number' && Number.isSafeInteger(baht)) return `${baht}.00`;
  return typeof baht === 'string' && inTwoPlaces.test(baht) ? baht : bahtOf(satangOf(baht));
}
