import { formatNumber } from '@sujarit/ui/format/number.ts';
import { useTranslation } from 'react-i18next';
import { REPORTS } from '../province/province-filter.ts';
import type { TableParts } from './views-act.tsx';

/** What a view shows, in words: "อำเภอเมือง · สีแดง · เรียงตามร้อยละความสำเร็จ". */
export function useViewWords({ columns, districts }: TableParts): (query: string) => string {
  const { t } = useTranslation(['views', 'province', 'states', 'app', 'frame']);
  const columnName = (id: string) => columns.find((column) => column.id === id)?.header ?? id;
  const words: Record<string, (value: string) => string> = {
    q: (text) => t('views:searching', { text }),
    district: (code) =>
      t('province:inDistrict', { district: districts.find(({ value }) => value === code)?.label ?? code }),
    type: (value) => t(`app:type.${value}`),
    size: (value) => t(`province:ofSize.${value}`),
    plan: (value) => t('views:planIs', { state: t(`states:plan.${value}`) }),
    report: (value) =>
      t('province:reportIs', {
        state: t(REPORTS.includes(value) ? `states:report.${value}` : `states:standing.${value}`),
      }),
    light: (value) => t('views:lightIs', { light: t(`states:light.${value}`) }),
    data: (value) => (value === 'REAL' ? t('province:real') : t('frame:simulated')),
    group: (value) => t(`province:groupBy_${value}`),
    sort: (value) =>
      value.startsWith('-')
        ? t('views:sortedDown', { column: columnName(value.slice(1)) })
        : t('views:sorted', { column: columnName(value) }),
    cols: (value) => t('views:columns', { figure: formatNumber(value.split(',').length) }),
    freeze: (value) => t('views:frozen', { column: columnName(value) }),
    folded: (value) => t('views:folded', { figure: formatNumber(value.split(',').length) }),
  };
  const order = Object.keys(words);
  return (query) => {
    const said = new URLSearchParams(query);
    const parts = order.flatMap((name) => {
      const value = said.get(name);
      return value ? [words[name]?.(value)] : [];
    });
    return parts.length > 0 ? parts.join(' · ') : t('views:whole');
  };
}
