import { useTableTexts } from '@sujarit/remix-host/i18n/use-table-texts';
import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { DataTable } from '@sujarit/ui/table/data-table';
import { useTranslation } from 'react-i18next';
import { usePolling } from '../frame/use-polling.ts';
import { MoreLink } from '../inbox/more-link.tsx';
import type { SheetHead, Sheets } from './sheets.server.ts';
import { isUnderWay } from './verdicts.ts';

const POLL_MS = 2000;

/** What the office brought before: who, when, and what came of it. `path` is the page that they stand below. */
export function SheetList({ sheets, path }: { sheets: Sheets; path: string }) {
  const { t, i18n } = useTranslation('sheets');
  const { rows, totalCount } = sheets;
  const title = t('sheets:list', { count: formatNumber(totalCount) });
  const texts = useTableTexts(title);
  usePolling(rows.some(isUnderWay), POLL_MS);
  const who = (name: string, moment: string) => (
    <>
      {formatMoment(moment, i18n.language)}
      <div className="small soft">{name}</div>
    </>
  );
  const columns: DataColumn<SheetHead>[] = [
    {
      id: 'name',
      header: t('sheets:column.name'),
      width: 320,
      cell: ({ id, name }) => <AppLink to={`${path}/${encodeURIComponent(id)}`}>{name}</AppLink>,
    },
    {
      id: 'state',
      header: t('sheets:column.state'),
      width: 170,
      onCard: true,
      cell: ({ state }) => <StateBadge kind="sheet" state={state} label={t(`sheets:state.${state}`)} />,
    },
    {
      id: 'written',
      header: t('sheets:column.written'),
      numeric: true,
      width: 120,
      onCard: true,
      cell: ({ done, confirmerName }) => (confirmerName ? formatNumber(done) : '–'),
    },
    {
      id: 'created',
      header: t('sheets:column.created'),
      width: 220,
      cell: ({ createdAt, creatorName }) => who(creatorName, createdAt),
    },
    {
      id: 'confirmed',
      header: t('sheets:column.confirmed'),
      width: 220,
      cell: ({ confirmedAt, confirmerName }) => (confirmedAt && confirmerName ? who(confirmerName, confirmedAt) : '–'),
    },
  ];
  if (totalCount === 0) return null;
  return (
    <section className="stack-close" aria-labelledby="sheet-list">
      <h2 id="sheet-list">{title}</h2>
      <DataTable bare texts={texts} columns={columns} rows={rows} rowId={({ id }) => id} empty={null} />
      <MoreLink cursor="after" path={path} shown={rows.length} list={sheets} />
    </section>
  );
}
