import { formatFiscalYears } from '@sujarit/ui/format/fiscal-year.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { useTranslation } from 'react-i18next';
import type { DecisionDesk } from '../decision/use-decision.ts';
import type { ManyDesk } from '../decision/use-many.ts';
import type { Inbox } from './inbox.server.ts';
import { Waited } from './waited.tsx';
import { WaitingTable } from './waiting-table.tsx';

type Plan = Inbox['plans']['rows'][number];

interface PlansWaitingProps {
  plans: Inbox['plans'];
  desk: DecisionDesk;
  many: ManyDesk;
  today: string;
}

/** Signed plans that wait to be approved or returned. */
export function PlansWaiting({ plans, desk, many, today }: PlansWaitingProps) {
  const { t } = useTranslation('inbox');
  const columns: DataColumn<Plan>[] = [
    {
      id: 'signed',
      header: t('inbox:signed'),
      width: 130,
      onCard: true,
      cell: ({ signatures }) => <Waited since={signatures[0]?.signedAt} today={today} />,
    },
    {
      id: 'plan',
      header: t('inbox:plan'),
      width: 130,
      cell: ({ yearFrom, yearTo, revision }) => (
        <>
          {formatFiscalYears(yearFrom, yearTo)}
          {revision > 1 ? <span className="small soft"> {t('inbox:revision', { revision })}</span> : null}
        </>
      ),
    },
    {
      id: 'projects',
      header: t('inbox:projects'),
      numeric: true,
      width: 96,
      onCard: true,
      cell: ({ projectCount }) => formatNumber(projectCount),
    },
    {
      id: 'signature',
      header: t('inbox:signature'),
      width: 190,
      cell: ({ signatures: [signature] }) => signature?.signerName ?? '–',
    },
  ];
  return (
    <WaitingTable
      id="plans-waiting"
      title={t('inbox:plansTitle', { count: formatNumber(plans.totalCount) })}
      list={plans}
      cursor="plansAfter"
      search={({ id }) => ({ planId: id })}
      columns={columns}
      desk={desk}
      many={many}
      subject={({ authority }) => authority.nameTh}
      agree={{ kind: 'approvePlan', label: t('inbox:approve') }}
      refuse="returnPlan"
    />
  );
}
