import { useTableTexts } from '@sujarit/remix-host/i18n/use-table-texts';
import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { DataTable } from '@sujarit/ui/table/data-table';
import { useTranslation } from 'react-i18next';
import { usePolling } from '../frame/use-polling.ts';
import { MoreLink } from '../inbox/more-link.tsx';
import type { BulkHead, Bulks } from './bulk.server.ts';
import styles from './bulk-list-page.module.css';
import { groupCounts, isUnderWay, standingOf } from './bulk-states.ts';
import { BulkUpload } from './bulk-upload.tsx';

const POLL_MS = 2000;

interface BulkListPageProps {
  bulks: Bulks;
  mayBring: boolean;
  onBrought: (id: string, before: boolean) => void;
}

/** Where the office brings plan documents of many authorities at once, and what it brought before. */
export function BulkListPage({ bulks, mayBring, onBrought }: BulkListPageProps) {
  const { t, i18n } = useTranslation('bulk');
  const { rows, totalCount } = bulks;
  const title = t('bulk:list', { count: formatNumber(totalCount) });
  const texts = useTableTexts(title);
  usePolling(rows.some(isUnderWay), POLL_MS);
  const columns: DataColumn<BulkHead>[] = [
    {
      id: 'name',
      header: t('bulk:column.archive'),
      width: 290,
      cell: ({ id, name }) => <AppLink to={`/documents/${encodeURIComponent(id)}`}>{name}</AppLink>,
    },
    {
      id: 'standing',
      header: t('bulk:column.standing'),
      width: 170,
      onCard: true,
      cell: (bulk) => {
        const standing = standingOf(bulk);
        return <StateBadge kind="bulk" state={standing} label={t(`bulk:standing.${standing}`)} />;
      },
    },
    ...(['PLACED', 'DUPLICATE', 'ASKED', 'REFUSED'] as const).map(
      (group): DataColumn<BulkHead> => ({
        id: group,
        header: t(`bulk:group.${group}`),
        numeric: true,
        width: 120,
        onCard: group === 'PLACED' || group === 'ASKED',
        cell: (bulk) => formatNumber(groupCounts(bulk)[group]),
      }),
    ),
    {
      id: 'created',
      header: t('bulk:column.created'),
      width: 220,
      cell: ({ createdAt, creatorName }) => (
        <>
          {formatMoment(createdAt, i18n.language)}
          <div className="small soft">{creatorName}</div>
        </>
      ),
    },
  ];
  return (
    <>
      <PageHeader title={t('bulk:title')} state={t('bulk:lead')} />
      {mayBring ? <BulkUpload onBrought={onBrought} /> : null}
      {rows.length > 0 ? (
        <section className="stack-close" aria-labelledby="bulk-list">
          <h2 id="bulk-list">{title}</h2>
          <DataTable bare texts={texts} columns={columns} rows={rows} rowId={({ id }) => id} empty={null} />
          <MoreLink cursor="after" path="/documents" shown={rows.length} list={bulks} />
        </section>
      ) : null}
      <section className="stack-close" aria-labelledby="bulk-how">
        <h2 id="bulk-how">{t('bulk:how')}</h2>
        <ol className={styles.how}>
          <li>{t('bulk:howRead')}</li>
          <li>{t('bulk:howMatched')}</li>
          <li>{t('bulk:howPlaced')}</li>
        </ol>
      </section>
    </>
  );
}
