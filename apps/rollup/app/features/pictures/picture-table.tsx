import { useTableTexts } from '@sujarit/remix-host/i18n/use-table-texts';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { DataTable } from '@sujarit/ui/table/data-table';
import { useTranslation } from 'react-i18next';

interface PictureTableProps<Row> {
  caption: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
}

/** The figures of a picture as a table. */
export function PictureTable<Row>({ caption, ...table }: PictureTableProps<Row>) {
  const { t } = useTranslation('pictures');
  return (
    <DataTable
      bare
      texts={useTableTexts(caption)}
      {...table}
      empty={<EmptyState title={t('nothingTitle')} why={t('nothingWhy')} />}
    />
  );
}
