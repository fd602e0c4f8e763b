import { Button } from '@sujarit/ui/button/button';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { DataTable } from '@sujarit/ui/table/data-table';
import { useTranslation } from 'react-i18next';
import type { DecisionDesk } from '../decision/use-decision.ts';
import { useTableTexts } from '../frame/use-table-texts.ts';
import { LightPercent } from '../province/light-percent.tsx';
import { RoundState } from '../province/round-state.tsx';
import { AuthorityLink } from './authority-link.tsx';
import type { Inbox } from './inbox.server.ts';
import { MoreLink } from './more-link.tsx';
import { Waited } from './waited.tsx';

type Report = Inbox['reports']['rows'][number];

interface ReportsWaitingProps {
  reports: Inbox['reports'];
  desk: DecisionDesk;
  today: string;
}

/** Sent reports that wait to be accepted or returned. */
export function ReportsWaiting({ reports, desk, today }: ReportsWaitingProps) {
  const { t } = useTranslation(['inbox', 'app']);
  const title = t('inbox:reportsTitle', { count: formatNumber(reports.totalCount) });
  const columns: DataColumn<Report>[] = [
    {
      id: 'authority',
      header: t('inbox:authority'),
      width: 330,
      cell: ({ authority, fiscalYear, months }) => {
        const search = new URLSearchParams({
          fy: String(fiscalYear),
          round: String(months),
          view: 'report',
          from: 'inbox',
        });
        return (
          <AuthorityLink authority={authority} to={`/authorities/${encodeURIComponent(authority.id)}?${search}`} />
        );
      },
    },
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
    {
      id: 'acts',
      header: t('inbox:acts'),
      width: 210,
      acrossCard: true,
      cell: ({ id, version, authority }) => {
        const act = { id, version, subject: authority.nameTh };
        return (
          <div className="row">
            <Button type="button" small onClick={() => desk.begin({ kind: 'acceptReport', ...act })}>
              {t('inbox:accept')}
            </Button>
            <Button type="button" small kind="danger" onClick={() => desk.begin({ kind: 'returnReport', ...act })}>
              {t('inbox:return')}
            </Button>
          </div>
        );
      },
    },
  ];
  return (
    <section className="stack-close" aria-labelledby="reports-waiting">
      <h2 id="reports-waiting">{title}</h2>
      <DataTable
        bare
        texts={useTableTexts(title)}
        columns={columns}
        rows={reports.rows}
        rowId={({ id }) => id}
        empty={null}
        tone={({ authority }) => (authority.simulated ? 'simulated' : undefined)}
      />
      <MoreLink cursor="reportsAfter" path="/inbox" shown={reports.rows.length} list={reports} />
    </section>
  );
}
