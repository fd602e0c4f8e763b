import { formatNumber } from '@sujarit/ui/format/number.ts';
import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import type { ChaseReach } from './chase.server.ts';
import type { ChosenAuthority } from './chase-act.tsx';
import { NamedAuthorities } from './named-authorities.tsx';

interface ChasePreviewProps {
  owing: readonly ChosenAuthority[];
  reported: readonly ChosenAuthority[];
  /** undefined while it is asked for */
  reach: ChaseReach | undefined;
}

/** Whom the reminder will reach, whom it will not, and who needs none. */
export function ChasePreview({ owing, reported, reach }: ChasePreviewProps) {
  const { t } = useTranslation('chase');
  const chasedToday = owing.filter(({ id }) => reach?.chasedToday.includes(id));
  const toChase = owing.filter((one) => !chasedToday.includes(one));
  const unreachable = toChase.filter(({ id }) => reach?.unreachable.includes(id));
  const reached = toChase.filter((one) => !unreachable.includes(one));
  const count = (of: readonly ChosenAuthority[]) => ({ figure: formatNumber(of.length) });
  const withoutPeople = t('chase:unreached', count(unreachable));
  return (
    <>
      <NamedAuthorities text={t('chase:who')} of={reached} />
      {unreachable.length > 0 ? (
        <Notice kind="warn" title={withoutPeople}>
          <NamedAuthorities told text={withoutPeople} of={unreachable} />
        </Notice>
      ) : null}
      <NamedAuthorities text={t('chase:passedOver', count(chasedToday))} of={chasedToday} />
      <NamedAuthorities text={t('chase:leftOut', count(reported))} of={reported} />
    </>
  );
}
