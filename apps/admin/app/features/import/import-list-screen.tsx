import { useTableTexts } from '@sujarit/remix-host/i18n/use-table-texts';
import { ButtonLink } from '@sujarit/ui/button/button';
import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { Pagination } from '@sujarit/ui/navigation/pagination';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { DataTable } from '@sujarit/ui/table/data-table';
import { useTranslation } from 'react-i18next';
import type { ImportsQuery } from '../../gql/graphql.ts';
import { importAddress, planAddress } from '../plan/project-address.ts';
import { openCount } from './finding-counts.ts';

interface ImportListScreenProps {
  documents: ImportsQuery['planImports'];
  mayImport: boolean;
  /** also those that were set aside are shown */
  discarded: boolean;
}

type Row = ImportsQuery['planImports']['edges'][number]['node'];

/** The authority's documents: how far each is read, what waits, what was made of it. */
export function ImportListScreen({ documents, mayImport, discarded }: ImportListScreenProps) {
  const { t, i18n } = useTranslation(['documents', 'states', 'table']);
  const provinceName = ({ nameTh, nameEn }: { nameTh: string; nameEn: string }) =>
    i18n.language === 'en' ? nameEn : nameTh;
  const rows = documents.edges.map(({ node }) => node);
  const columns: DataColumn<Row>[] = [
    {
      id: 'file',
      header: t('documents:file'),
      cell: ({ id, file }) => <AppLink to={importAddress(id)}>{file.name}</AppLink>,
      sortBy: ({ file }) => file.name,
      width: 360,
    },
    {
      id: 'state',
      header: t('documents:state'),
      cell: ({ state, discardedAt }) =>
        discardedAt ? (
          t('documents:setAside')
        ) : (
          <StateBadge kind="job" state={state} label={t(`documents:jobState.${state}`)} />
        ),
      onCard: true,
      width: 160,
    },
    {
      id: 'open',
      header: t('documents:openFindings'),
      cell: ({ state, findingCounts, plan, takeovers, measureCount }) =>
        state !== 'READY' || plan || takeovers.length > 0 || measureCount > 0 ? '–' : openCount(findingCounts),
      sortBy: ({ findingCounts }) => openCount(findingCounts),
      numeric: true,
      onCard: true,
    },
    {
      id: 'result',
      header: t('documents:result'),
      cell: ({ plan, takeovers: [takeover], measureCount }) =>
        plan ? (
          <AppLink to={planAddress(plan.id)}>{t('documents:planMade')}</AppLink>
        ) : takeover ? (
          <AppLink to={planAddress(takeover.plan.id)}>
            {t('documents:takenOver', { count: takeover.differences })}
          </AppLink>
        ) : measureCount > 0 ? (
          t('documents:measuresMade', { count: measureCount })
        ) : (
          '–'
        ),
      width: 200,
    },
    {
      id: 'created',
      header: t('documents:broughtAt'),
      cell: ({ createdAt, sentBy }) => (
        <>
          {formatMoment(createdAt, i18n.language)}
          {sentBy ? (
            <div className="small soft">{t('documents:sentBy', { province: provinceName(sentBy) })}</div>
          ) : null}
        </>
      ),
      sortBy: ({ createdAt }) => createdAt,
      acrossCard: true,
      width: 230,
    },
  ];
  const act = mayImport ? (
    <ButtonLink kind="main" to="/documents/new">
      {t('documents:bring')}
    </ButtonLink>
  ) : undefined;
  const { hasNextPage, endCursor } = documents.pageInfo;
  return (
    <>
      <PageHeader title={t('documents:title')} state={t('documents:lead')} act={act} />
      <DataTable
        texts={useTableTexts(t('documents:title'))}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        empty={<EmptyState title={t('documents:none')} why={t('documents:noneWhy')} />}
        filters={
          <AppLink to={discarded ? '/documents' : '/documents?discarded=1'}>
            {t(discarded ? 'documents:hideDiscarded' : 'documents:showDiscarded')}
          </AppLink>
        }
      />
      {hasNextPage ? (
        <Pagination
          texts={{ label: t('documents:pages'), previous: t('documents:previous'), next: t('documents:next') }}
          next={`/documents?after=${encodeURIComponent(endCursor ?? '')}`}
          shown={t('documents:shown', { count: rows.length })}
        />
      ) : null}
    </>
  );
}
