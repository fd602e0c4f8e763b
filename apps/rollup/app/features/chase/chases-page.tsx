import { useTableTexts } from '@sujarit/remix-host/i18n/use-table-texts';
import { formatBuddhistDate } from '@sujarit/ui/format/buddhist-date.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { PageHeader } from '@sujarit/ui/page/page-header';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { DataTable } from '@sujarit/ui/table/data-table';
import { useTranslation } from 'react-i18next';
import { MoreLink } from '../inbox/more-link.tsx';
import type { ChaseHead, Chases } from './chase.server.ts';
import { useChaseWords } from './use-chase-words.ts';

/** The log: when the office or a rule chased, how many authorities, and how many of those who were told have read it. */
export function ChasesPage({ chases }: { chases: Chases }) {
  const { t, i18n } = useTranslation('chase');
  const words = useChaseWords();
  const columns: DataColumn<ChaseHead>[] = [
    {
      id: 'day',
      header: t('chase:column.day'),
      width: 190,
      cell: ({ id, chasedOn }) => (
        <AppLink to={`/chases/${encodeURIComponent(id)}`}>{formatBuddhistDate(chasedOn, i18n.language)}</AppLink>
      ),
    },
    { id: 'round', header: t('chase:column.round'), width: 240, cell: words.round },
    { id: 'sender', header: t('chase:column.sender'), width: 230, acrossCard: true, cell: words.sender },
    {
      id: 'authorities',
      header: t('chase:column.authorities'),
      numeric: true,
      width: 110,
      onCard: true,
      cell: ({ targetCount }) => formatNumber(targetCount),
    },
    {
      id: 'unreached',
      header: t('chase:column.unreached'),
      numeric: true,
      width: 150,
      cell: ({ unreachedCount }) => formatNumber(unreachedCount),
    },
    {
      id: 'read',
      header: t('chase:column.read'),
      numeric: true,
      width: 150,
      onCard: true,
      cell: ({ readCount, noticeCount }) => formatOutOf(readCount, noticeCount, i18n.language, t('chase:people')),
    },
  ];
  return (
    <>
      <PageHeader title={t('chase:log')} state={t('chase:logLead')} />
      <DataTable
        bare
        texts={useTableTexts(t('chase:log'))}
        columns={columns}
        rows={chases.rows}
        rowId={({ id }) => id}
        empty={<EmptyState title={t('chase:noneTitle')} why={t('chase:noneWhy')} />}
      />
      <MoreLink cursor="after" path="/chases" shown={chases.rows.length} list={chases} />
    </>
  );
}
