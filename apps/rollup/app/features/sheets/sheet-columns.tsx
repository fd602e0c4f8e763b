import { StateBadge } from '@sujarit/ui/state/state-badge';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import type { TFunction } from 'i18next';
import type { SheetRow } from './sheets.server.ts';

/** Each row of the file: whose it is, what would happen or did, and what changes or is wrong. */
export function sheetColumns(t: TFunction<'sheets'>): DataColumn<SheetRow>[] {
  return [
    { id: 'label', header: t('sheets:column.label'), width: 300, cell: (row) => <LabelOf row={row} /> },
    { id: 'line', header: t('sheets:column.line'), numeric: true, width: 80, onCard: true, cell: ({ line }) => line },
    {
      id: 'verdict',
      header: t('sheets:column.verdict'),
      width: 170,
      onCard: true,
      cell: ({ verdict, writtenAt }) => (
        <>
          <StateBadge kind="sheetRow" state={verdict} label={t(`sheets:verdict.${verdict}`)} />
          {writtenAt ? <div className="small soft">{t('sheets:written')}</div> : null}
        </>
      ),
    },
    {
      id: 'what',
      header: t('sheets:column.what'),
      width: 560,
      acrossCard: true,
      cell: (row) => <WhatOf row={row} t={t} />,
    },
  ];
}

function LabelOf({ row: { label, cells } }: { row: SheetRow }) {
  const { code, name, fiscalYear } = textsOf(cells);
  return (
    <>
      {label || name || '–'}
      <div className="small soft">{[code, fiscalYear].filter(Boolean).join(' · ')}</div>
    </>
  );
}

/** What the API gives as JSON. */
const textsOf = (json: unknown) => json as Record<string, string | undefined>;

function WhatOf({ row, t }: { row: SheetRow; t: TFunction<'sheets'> }) {
  const { verdict, problems, changes, stale } = row;
  if (verdict === 'REFUSED')
    return (
      <>
        {problems.map(({ column, code, params }) => (
          <div key={`${column} ${code}`}>
            {column ? <strong>{t(`sheets:field.${column}`)}: </strong> : null}
            {t(`sheets:problem.${code}`, textsOf(params))}
          </div>
        ))}
      </>
    );
  const told = changes.filter(({ field, after }) => field !== 'fiscalYear' && after !== null);
  return (
    <>
      {stale ? <strong>{t('sheets:staleRow')}</strong> : null}
      {told.map(({ field, before, after }) => (
        <div key={field}>
          {t(`sheets:field.${field}`)}:{' '}
          {verdict === 'ADDED' ? after : t('sheets:change', { before: before ?? t('sheets:new'), after })}
        </div>
      ))}
    </>
  );
}
