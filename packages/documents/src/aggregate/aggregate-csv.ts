import type { Writable } from 'node:stream';
import type { AggregateColumn } from '@sujarit/domain/aggregate-columns';
import { stringify } from 'csv-stringify/sync';
import { pour, shut } from '../xlsx/outlet.ts';
import type { FileCell } from '../xlsx/xlsx-cell.ts';
import type { AggregateWriter } from './aggregate-writer.ts';
import { rowCell, totalsCell } from './file-cells.ts';

const byteOrderMark = '\uFEFF';

function csvLine(cells: (string | null)[]): string {
  // a name that begins like a formula must not be one when a spreadsheet opens the file
  return stringify([cells], { record_delimiter: 'windows', escape_formulas: true });
}

function csvText(cell: FileCell): string | null {
  if (cell === null) return null;
  if ('text' in cell) return cell.text;
  return 'number' in cell ? cell.number : cell.date;
}

/** CSV in UTF-8 with BOM (DOMAIN section 5): Thai headings, one line an authority, the totals last. Numbers and ISO dates as they are. */
export async function openAggregateCsv(out: Writable, columns: AggregateColumn[]): Promise<AggregateWriter> {
  await pour(out, byteOrderMark + csvLine(columns.map(({ th }) => th)));
  return {
    row: (row) => pour(out, csvLine(columns.map((column) => csvText(rowCell(column, row))))),
    async end(totals) {
      await pour(out, csvLine(columns.map((column) => csvText(totalsCell(column, totals)))));
      await shut(out);
    },
  };
}
