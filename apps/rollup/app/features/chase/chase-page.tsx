import { useTableTexts } from '@sujarit/remix-host/i18n/use-table-texts';
import { formatBuddhistDate, formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { KeyValues } from '@sujarit/ui/lists/key-values';
import { Trail } from '@sujarit/ui/navigation/trail';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { PageHeader } from '@sujarit/ui/page/page-header';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { DataTable } from '@sujarit/ui/table/data-table';
import { useTranslation } from 'react-i18next';
import { AuthorityLink } from '../inbox/authority-link.tsx';
import { MoreLink } from '../inbox/more-link.tsx';
import type { ChasePageData, ChaseTarget } from './chase.server.ts';
import { useChaseWords } from './use-chase-words.ts';

/** One chase: what was said, to whom at which authority, and who has read it when. */
export function ChasePage({ head, targets }: ChasePageData) {
  const { t, i18n } = useTranslation(['chase', 'app']);
  const words = useChaseWords();
  const day = formatBuddhistDate(head.chasedOn, i18n.language);
  const columns: DataColumn<ChaseTarget>[] = [
    {
      id: 'authority',
      header: t('chase:column.authority'),
      width: 330,
      cell: ({ authority }) => (
        <AuthorityLink authority={authority} to={`/authorities/${encodeURIComponent(authority.id)}`} />
      ),
    },
    {
      id: 'people',
      header: t('chase:column.people'),
      width: 460,
      acrossCard: true,
      cell: ({ notices }) => <Recipients notices={notices} />,
    },
  ];
  return (
    <>
      <PageHeader
        trail={<Trail label={t('app:trail')} steps={[{ to: '/chases', label: t('chase:log') }]} />}
        title={t('chase:one', { day })}
        state={formatOutOf(head.readCount, head.noticeCount, i18n.language, t('chase:peopleRead'))}
      />
      <section className="panel">
        <KeyValues
          items={[
            { label: t('chase:column.round'), value: words.round(head) },
            { label: t('chase:due'), value: formatBuddhistDate(head.dueOn, i18n.language) },
            { label: t('chase:column.sender'), value: words.sender(head) },
            { label: t('chase:message'), value: head.message ?? t('chase:noMessage') },
          ]}
        />
      </section>
      <DataTable
        bare
        texts={useTableTexts(t('chase:one', { day }))}
        columns={columns}
        rows={targets.rows}
        rowId={({ authority }) => authority.id}
        empty={<EmptyState title={t('chase:nobodyTitle')} why={t('chase:nobodyWhy')} />}
      />
      <MoreLink
        cursor="after"
        path={`/chases/${encodeURIComponent(head.id)}`}
        shown={targets.rows.length}
        list={targets}
      />
    </>
  );
}

function Recipients({ notices }: Pick<ChaseTarget, 'notices'>) {
  const { t, i18n } = useTranslation(['chase', 'frame']);
  if (notices.length === 0) return t('chase:nobodyThere');
  return notices.map(({ id, recipientName, recipientRole, readAt }) => (
    <div key={id}>
      {recipientName} <span className="small soft">{t(`frame:role.${recipientRole}`)}</span>{' '}
      {readAt ? t('chase:readAt', { when: formatMoment(readAt, i18n.language) }) : t('chase:unread')}
    </div>
  ));
}
