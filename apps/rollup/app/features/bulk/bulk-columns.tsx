import { formatFiscalYear, formatFiscalYears } from '@sujarit/ui/format/fiscal-year.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import type { TFunction } from 'i18next';
import { AuthorityLink } from '../inbox/authority-link.tsx';
import type { BulkItem } from './bulk.server.ts';
import { type BulkActs, BulkOutcome } from './bulk-outcome.tsx';

interface ColumnParts {
  t: TFunction<'bulk'>;
  language: string;
  /** what can be done about a document; null for who may only look */
  acts: BulkActs | null;
}

/** Each document: its file, how it went and what can be done, what was read, and whose it is. */
export function bulkColumns({ t, language, acts }: ColumnParts): DataColumn<BulkItem>[] {
  const figure = (value: number | null | undefined) => (value == null ? '–' : formatNumber(value));
  return [
    {
      id: 'file',
      header: t('bulk:column.file'),
      width: 240,
      sortBy: ({ name }) => name,
      cell: (item) => <FileOf item={item} />,
    },
    {
      id: 'state',
      header: t('bulk:column.state'),
      width: 230,
      acrossCard: true,
      sortBy: ({ state }) => t(`bulk:state.${state}`),
      cell: (item) => <BulkOutcome item={item} acts={acts} />,
    },
    {
      id: 'read',
      header: t('bulk:column.read'),
      width: 215,
      sortBy: ({ readName }) => readName ?? null,
      cell: (item) => <ReadOf item={item} t={t} />,
    },
    {
      id: 'authority',
      header: t('bulk:column.authority'),
      width: 215,
      acrossCard: true,
      sortBy: ({ authority }) => authority?.nameTh ?? null,
      cell: ({ authority }) =>
        authority ? (
          <AuthorityLink authority={authority} to={`/authorities/${encodeURIComponent(authority.id)}`} />
        ) : (
          '–'
        ),
    },
    {
      id: 'years',
      header: t('bulk:column.years'),
      width: 130,
      sortBy: ({ yearFrom }) => yearFrom ?? null,
      cell: ({ yearFrom, yearTo }) => yearsOf(yearFrom, yearTo, language),
    },
    {
      id: 'projects',
      header: t('bulk:column.projects'),
      numeric: true,
      width: 95,
      sortBy: ({ projects }) => projects ?? null,
      cell: ({ projects }) => figure(projects),
    },
    {
      id: 'doubts',
      header: t('bulk:column.doubts'),
      numeric: true,
      width: 95,
      sortBy: ({ doubts }) => doubts ?? null,
      cell: ({ doubts }) => figure(doubts),
    },
  ];
}

/** The file, its folder set back, leading to the document where it was unpacked. */
function FileOf({ item: { name, downloadPath } }: { item: BulkItem }) {
  const folders = name.slice(0, name.lastIndexOf('/') + 1);
  const words = (
    <>
      {folders ? <span className="small soft">{folders}</span> : null}
      {name.slice(folders.length)}
    </>
  );
  return downloadPath ? (
    <AppLink to={downloadPath} reloadDocument>
      {words}
    </AppLink>
  ) : (
    words
  );
}

/** The authority as the document prints it. */
export function ReadOf({ item, t }: { item: BulkItem; t: TFunction<'bulk'> }) {
  const { kind, readName, readDistrict, readProvince } = item;
  if (!kind) return <>–</>;
  const area = [
    readDistrict ? t('bulk:district', { name: readDistrict }) : null,
    readProvince ? t('bulk:province', { name: readProvince }) : null,
  ].filter(Boolean);
  return (
    <>
      {readName ?? t('bulk:nameNotRead')}
      {area.length > 0 ? <div className="small soft">{area.join(' ')}</div> : null}
      {kind === 'ITA_MEASURE_REPORT' ? <div className="small soft">{t('bulk:measureReport')}</div> : null}
    </>
  );
}

function yearsOf(from: number | null | undefined, to: number | null | undefined, language: string): string {
  if (from == null || to == null) return '–';
  return from === to ? formatFiscalYear(from, language) : formatFiscalYears(from, to);
}
