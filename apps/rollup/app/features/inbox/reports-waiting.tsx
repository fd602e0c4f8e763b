import { formatNumber } from '@sujarit/ui/format/number.ts';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { useTranslation } from 'react-i18next';
import type { DecisionDesk } from '../decision/use-decision.ts';
import type { ManyDesk } from '../decision/use-many.ts';
import { LightPercent } from '../province/light-percent.tsx';
import { RoundState } from '../province/round-state.tsx';
import type { Inbox } from './inbox.server.ts';
import { Waited } from './waited.tsx';
import { WaitingTable } from './waiting-table.tsx';

type Report = Inbox['reports']['rows'][number];

interface ReportsWaitingProps {
  reports: Inbox['reports'];
  desk: DecisionDesk;
  many: ManyDesk;
  today: string;
}

/** Sent reports that wait to be accepted or returned. */
export function ReportsWaiting({ reports, desk, many, today }: ReportsWaitingProps) {
  const { t } = useTranslation(['inbox', 'app']);
  const columns: DataColumn<Report>[] = [
    {
      id: 'sent',
      header: t('inbox:sent'),
      width: 130,
      onCard: true,
      cell: ({ sentOn }) => <Waited since={sentOn} today={today} />,
    },
    {
      id: 'round',
      header: t('inbox:round'),
      width: 130,
      cell: ({ fiscalYear, months }) => t('inbox:roundShort', { months, year: fiscalYear }),
    },
    {
      id: 'standing',
      header: t('inbox:standing'),
      width: 150,
      onCard: true,
      cell: ({ standing }) => (
        <RoundState standing={standing?.standing} daysLate={standing?.daysLate} reportState="SENT" />
      ),
    },
    {
      id: 'progress',
      header: t('inbox:progress'),
      width: 168,
      onCard: true,
      cell: ({ progress }) => <LightPercent {...progress} />,
    },
  ];
  return (
    <WaitingTable
      id="reports-waiting"
      title={t('inbox:reportsTitle', { count: formatNumber(reports.totalCount) })}
      list={reports}
      cursor="reportsAfter"
      search={({ fiscalYear, months }) => ({ fy: String(fiscalYear), round: String(months), view: 'report' })}
      columns={columns}
      desk={desk}
      many={many}
      subject={({ authority, fiscalYear, months }) =>
        `${authority.nameTh} (${t('inbox:roundShort', { months, year: fiscalYear })})`
      }
      agree={{ kind: 'acceptReport', label: t('inbox:accept') }}
      refuse="returnReport"
    />
  );
}
