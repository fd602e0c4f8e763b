import { Button } from '@sujarit/ui/button/button';
import type { CsvCell } from '@sujarit/ui/table/csv.ts';
import type { Shown } from '@sujarit/ui/table/data-table';
import { Download, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';

export interface FileCells<Row> {
  header: string;
  csv: (row: Row) => CsvCell;
  csvTotal?: CsvCell;
}

/** A column as a file has it: what stands below each other in one cell of the screen stands beside each other there. */
export interface FileColumn<Row> extends FileCells<Row> {
  id: string;
  unit?: string;
  more?: readonly FileCells<Row>[];
}

/** The columns with the totals of one group. */
export interface FileGroup<Row> {
  id: string;
  columns: readonly FileColumn<Row>[];
}

interface ShownActsProps<Row> {
  shown: Shown<Row>;
  columns: readonly FileColumn<Row>[];
  groups?: readonly FileGroup<Row>[];
  /** without its ending */
  fileName: string;
}

/** Prints, or saves as CSV, exactly what the table shows: its rows in their order, its groups with their totals, its columns, its totals. */
export function ShownActs<Row>({ shown, columns, groups = [], fileName }: ShownActsProps<Row>) {
  const { t } = useTranslation('app');
  const save = async () => {
    const [{ csvOf }, { saveFile }, { fileLines }] = await Promise.all([
      import('@sujarit/ui/table/csv.ts'),
      import('@sujarit/ui/table/save-file.ts'),
      import('./file-lines.ts'),
    ]);
    const text = csvOf(fileLines(shown, columns, groups));
    saveFile(`${fileName}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <div className="row">
      <Button type="button" small icon={<Download size={16} aria-hidden="true" />} onClick={save}>
        {t('app:saveCsv')}
      </Button>
      <Button type="button" small icon={<Printer size={16} aria-hidden="true" />} onClick={() => window.print()}>
        {t('app:print')}
      </Button>
    </div>
  );
}
