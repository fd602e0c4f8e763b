import { formatNumber } from '@sujarit/ui/format/number.ts';
import type { TFunction } from 'i18next';
import type { Grouping, RowGroup } from './province-groups.ts';

/** A group in words, with how many stand in it. */
export function groupName(t: TFunction, grouping: Grouping, { id, rows }: RowGroup): string {
  const count = formatNumber(rows.length);
  if (grouping === 'type') return t('province:group', { name: t(`app:type.${id}`), count });
  if (grouping === 'size') return t('province:group', { name: t(`province:ofSize.${rows[0]?.size ?? 'NONE'}`), count });
  const district = rows[0]?.district;
  const name = district ? t('province:inDistrict', { district }) : t('province:noDistrict');
  return t('province:group', { name, count });
}
