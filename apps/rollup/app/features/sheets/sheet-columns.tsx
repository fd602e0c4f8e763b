import { itaScores } from '@sujarit/domain/ita/read-ita-row';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import type { TFunction } from 'i18next';
import type { SheetRow } from './sheets.server.ts';

/** Each row of the file: whose it is, what would happen or did, and what changes or is wrong. */
export function sheetColumns(t: TFunction<'sheets'>): DataColumn<SheetRow>[] {
  return [
    { id: 'label', header: t('sheets:column.label'), width: 300, cell: (row) => <LabelOf row={row} t={t} /> },
    { id: 'line', header: t('sheets:column.line'), numeric: true, width: 80, onCard: true, cell: ({ line }) => line },
    {
      id: 'verdict',
      header: t('sheets:column.verdict'),
      width: 170,
      onCard: true,
      cell: ({ part, verdict, writtenAt }) => (
        <>
          <StateBadge
            kind="sheetRow"
            state={verdict}
            label={t([`sheets:verdictOf.${part}.${verdict}`, `sheets:verdict.${verdict}`])}
          />
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

/** Fields that are told as changed, in the order of their columns. */
const order = [
  ...itaScores,
  'level',
  'name',
  'type',
  'size',
  'province',
  'district',
  'phone',
  'website',
  'state',
  'successor',
  'email',
  'role',
  'department',
  'position',
];

/** A value in words: types and roles are kept as signs. */
function worded(t: TFunction<'sheets'>, field: string, value: string | null | undefined): string {
  if (value == null) return t('sheets:new');
  if (field === 'size') return t(`app:size.${value}`);
  if (field === 'state') return t(`app:authorityState.${value}`);
  if (field === 'type') return t(`app:type.${value}`);
  return field === 'role' ? t(`frame:role.${value}`) : value;
}

function LabelOf({ row: { part, label, cells }, t }: { row: SheetRow; t: TFunction<'sheets'> }) {
  const { code, name, fiscalYear } = textsOf(cells);
  return (
    <>
      {label || name || '–'}
      <div className="small soft">{[t(`sheets:part.${part}`), code, fiscalYear].filter(Boolean).join(' · ')}</div>
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
  const told = changes
    .filter(({ field, after }) => order.includes(field) && after !== null)
    .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  return (
    <>
      {stale ? <strong>{t('sheets:staleRow')}</strong> : null}
      {told.map(({ field, before, after }) => (
        <div key={field}>
          {t(`sheets:field.${field}`)}:{' '}
          {verdict === 'ADDED'
            ? worded(t, field, after)
            : t('sheets:change', { before: worded(t, field, before), after: worded(t, field, after) })}
        </div>
      ))}
    </>
  );
}
