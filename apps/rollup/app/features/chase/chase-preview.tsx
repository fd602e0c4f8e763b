import { formatNumber } from '@sujarit/ui/format/number.ts';
import { ScrollList } from '@sujarit/ui/lists/scroll-list';
import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import type { ChaseReach } from './chase.server.ts';
import type { ChosenAuthority } from './chase-act.tsx';

type Authorities = readonly ChosenAuthority[];

interface ChasePreviewProps {
  owing: Authorities;
  reported: Authorities;
  /** undefined while it is asked for */
  reach: ChaseReach | undefined;
}

const namesOf = (authorities: Authorities) => authorities.map(({ name }) => name).join(', ');

/** Whom the reminder will reach, whom it will not, and who needs none. */
export function ChasePreview({ owing, reported, reach }: ChasePreviewProps) {
  const { t } = useTranslation('chase');
  const chasedToday = owing.filter(({ id }) => reach?.chasedToday.includes(id));
  const toChase = owing.filter((one) => !chasedToday.includes(one));
  const unreachable = toChase.filter(({ id }) => reach?.unreachable.includes(id));
  const reached = toChase.filter((one) => !unreachable.includes(one));
  return (
    <>
      {reached.length > 0 ? (
        <>
          <p>{t('chase:who')}</p>
          <Names label={t('chase:column.authorities')} of={reached} />
        </>
      ) : null}
      {unreachable.length > 0 ? (
        <Notice kind="warn" title={t('chase:unreached', { figure: formatNumber(unreachable.length) })}>
          <Names label={t('chase:column.unreached')} of={unreachable} />
        </Notice>
      ) : null}
      {chasedToday.length > 0 ? <p className="soft">{t('chase:passedOver', { names: namesOf(chasedToday) })}</p> : null}
      {reported.length > 0 ? <p className="soft">{t('chase:leftOut', { names: namesOf(reported) })}</p> : null}
    </>
  );
}

function Names({ label, of }: { label: string; of: Authorities }) {
  return (
    <ScrollList label={label}>
      {of.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ScrollList>
  );
}
