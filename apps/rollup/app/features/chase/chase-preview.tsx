import { formatNumber } from '@sujarit/ui/format/number.ts';
import { ScrollList } from '@sujarit/ui/lists/scroll-list';
import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import type { ChaseReach } from './chase.server.ts';
import type { ChosenAuthority } from './chase-act.tsx';

interface ChasePreviewProps {
  owing: readonly ChosenAuthority[];
  reported: readonly ChosenAuthority[];
  /** undefined while it is asked for */
  reach: ChaseReach | undefined;
}

/** Whom the reminder will go to, those first whom it will not reach, and who needs none. */
export function ChasePreview({ owing, reported, reach }: ChasePreviewProps) {
  const { t } = useTranslation('chase');
  const unreachable = owing.filter(({ id }) => reach?.unreachable.includes(id));
  const chasedToday = owing.filter((one) => reach?.chasedToday.includes(one.id) && !unreachable.includes(one));
  const reached = owing.filter((one) => !unreachable.includes(one) && !chasedToday.includes(one));
  const groups = [
    { names: unreachable, why: t('chase:nobodyThere') },
    { names: chasedToday, why: t('chase:chasedToday') },
    { names: reached, why: null },
  ];
  return (
    <>
      {unreachable.length > 0 ? (
        <Notice kind="warn" title={t('chase:unreached', { figure: formatNumber(unreachable.length) })} />
      ) : null}
      {owing.length > 0 ? (
        <>
          <p>{t('chase:who')}</p>
          <ScrollList label={t('chase:column.authorities')}>
            {groups.flatMap(({ names, why }) =>
              names.map(({ id, name }) => (
                <li key={id}>
                  {name} {why ? <span className="small soft">{why}</span> : null}
                </li>
              )),
            )}
          </ScrollList>
        </>
      ) : null}
      {reported.length > 0 ? (
        <p className="soft">{t('chase:leftOut', { names: reported.map(({ name }) => name).join(', ') })}</p>
      ) : null}
    </>
  );
}
