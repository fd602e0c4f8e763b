import { type TableFormat, tableFormats } from '@sujarit/documents/aggregate/data-package';
import type { MadeTable } from '@sujarit/documents/aggregate/package-workbook';
import { openTableCsv } from '@sujarit/documents/aggregate/table-csv';
import { cellsOfJsonl, openTableJsonl } from '@sujarit/documents/aggregate/table-jsonl';
import { type PackageRow, type PackageTable, tableTotalling } from '@sujarit/domain/package/package-table';
import type { ExportFolder } from './export-folder.ts';

/** Rows that are gathered before they are written. */
const gathered = 200;

/** A table whose files are being written; its rows stand nowhere but in them. */
export interface OpenTable {
  table: PackageTable;
  add(row: PackageRow): Promise<void>;
  end(): Promise<MadeTable>;
}

export const tableFile = (table: string, format: TableFormat) => `${table}.${format}`;

/** Begins the files of a table in a folder: one of each format, both from the same rows. */
export async function openTable(folder: ExportFolder, table: PackageTable): Promise<OpenTable> {
  const { fields, name } = table;
  const [csv, jsonl] = tableFormats.map((format) => folder.write(tableFile(name, format)));
  const writers = [await openTableCsv(csv!, fields, 'key'), openTableJsonl(jsonl!, fields)];
  const sums = tableTotalling(fields);
  let waiting: PackageRow[] = [];
  const flush = async () => {
    const rows = waiting;
    waiting = [];
    for (const writer of writers) await writer.rows(rows);
  };
  return {
    table,
    async add(row) {
      sums.add(row);
      waiting.push(row);
      if (waiting.length === gathered) await flush();
    },
    async end() {
      if (waiting.length > 0) await flush();
      for (const writer of writers) await writer.end();
      const cells = () => cellsOfJsonl(folder.read(tableFile(name, 'jsonl')), fields);
      return { table, rows: sums.rows(), totals: sums.totals(), cells };
    },
  };
}
