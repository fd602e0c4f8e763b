import type { TFunction } from 'i18next';
import type { ProvinceRow } from './province-row.ts';

export type Sized = Pick<ProvinceRow, 'type' | 'size'>;

/** The peers of an authority: of its type and size; where its own size is not known, of its type. */
export function isPeer(one: Sized, other: Sized): boolean {
  return one.type === other.type && (!one.size || one.size === other.size);
}

/** The peer group in words. */
export function peerGroupName(t: TFunction, { type, size }: Sized): string {
  const words = { type: t(`app:typeShort.${type}`) };
  return size ? t(`app:sized.${size}`, words) : t('app:anySize', words);
}
