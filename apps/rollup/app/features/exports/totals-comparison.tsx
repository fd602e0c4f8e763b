import { useFetcher } from '@remix-run/react';
import { useTableTexts } from '@sujarit/remix-host/i18n/use-table-texts';
import { Button } from '@sujarit/ui/button/button';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { Notice } from '@sujarit/ui/notice/notice';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { DataTable } from '@sujarit/ui/table/data-table';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { loader } from '../../routes/exports_.$id.totals.ts';
import { comparedKeys, sameFigure } from './file-totals.ts';

interface Line {
  key: string;
  file: string | null;
  screen: string | null;
  same: boolean;
}

/** The totals read from the file beside those of the screen now; equal, or said which are not. */
export function TotalsComparison({ exportId, atOnce }: { exportId: string; atOnce: boolean }) {
  const { t } = useTranslation('exports');
  const totals = useFetcher<typeof loader>({ key: `totals ${exportId}` });
  const texts = useTableTexts(t('exports:comparison'));
  const address = `/exports/${encodeURIComponent(exportId)}/totals`;
  const { load, data, state } = totals;
  useEffect(() => {
    if (atOnce && !data && state === 'idle') load(address);
  }, [atOnce, data, state, load, address]);
  if (!data) {
    return (
      <div>
        <Button type="button" small busy={state !== 'idle'} onClick={() => load(address)}>
          {t('exports:compare')}
        </Button>
      </div>
    );
  }
  const { file, screen } = data;
  const lines: Line[] = (['authorities', ...comparedKeys] as const).map((key) => ({
    key,
    file: file[key],
    screen: screen[key],
    same: sameFigure(file[key], screen[key]),
  }));
  const figure = (text: string | null) => (text === null ? '–' : formatNumber(text));
  const columns: DataColumn<Line>[] = [
    { id: 'key', header: t('exports:figure'), width: 260, cell: ({ key }) => t(`exports:total.${key}`) },
    {
      id: 'file',
      header: t('exports:inFile'),
      numeric: true,
      onCard: true,
      width: 170,
      cell: ({ file: text }) => figure(text),
    },
    {
      id: 'screen',
      header: t('exports:onScreen'),
      numeric: true,
      onCard: true,
      width: 170,
      cell: ({ screen: text }) => figure(text),
    },
    {
      id: 'same',
      header: t('exports:result'),
      onCard: true,
      width: 140,
      cell: ({ same }) => (same ? t('exports:same') : <strong>{t('exports:different')}</strong>),
    },
  ];
  const equal = lines.every(({ same }) => same);
  return (
    <div className="stack-close">
      <Notice kind={equal ? 'success' : 'warn'} title={equal ? t('exports:allSame') : t('exports:notSame')}>
        {equal ? null : <p>{t('exports:notSameWhy')}</p>}
      </Notice>
      <details open>
        <summary>{t('exports:comparison')}</summary>
        <DataTable bare texts={texts} columns={columns} rows={lines} rowId={({ key }) => key} empty={null} />
      </details>
    </div>
  );
}
