import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import type { Comparison } from './compare.server.ts';
import { MOST_COMPARED } from './compare-address.ts';
import { rowIn } from './compare-ground.ts';

interface CompareNoticesProps {
  codes: readonly string[];
  doubled: readonly string[];
  leftOver: readonly string[];
  comparison: Comparison | null;
  months: number;
}

/** What of the address could not be shown as it stands there; the others are shown all the same. */
export function CompareNotices({ codes, doubled, leftOver, comparison, months }: CompareNoticesProps) {
  const { t } = useTranslation('compare');
  const shown = comparison?.authorities ?? [];
  const known = new Set(shown.map((one) => rowIn(one, months).code));
  const unknown = codes.filter((code) => !known.has(code));
  const dissolved = shown.filter((one) => one.dissolved);
  const says: { id: string; title: string; why: string }[] = [
    ...(unknown.length > 0
      ? [{ id: 'unknown', title: t('compare:unknown', { codes: unknown.join(', ') }), why: t('compare:unknownWhy') }]
      : []),
    ...dissolved.map((one) => {
      const { name, code } = rowIn(one, months);
      return {
        id: code,
        title: t('compare:dissolved', { name }),
        why: t(one.counts ? 'compare:dissolvedCounts' : 'compare:dissolvedWithout'),
      };
    }),
    ...(doubled.length > 0
      ? [{ id: 'doubled', title: t('compare:doubled', { codes: doubled.join(', ') }), why: t('compare:doubledWhy') }]
      : []),
    ...(leftOver.length > 0
      ? [
          {
            id: 'leftOver',
            title: t('compare:leftOver', { most: MOST_COMPARED }),
            why: t('compare:leftOverWhy', { codes: leftOver.join(', ') }),
          },
        ]
      : []),
  ];
  return (
    <>
      {says.map(({ id, title, why }) => (
        <Notice key={id} kind="warn" title={title}>
          <p>{why}</p>
        </Notice>
      ))}
    </>
  );
}
