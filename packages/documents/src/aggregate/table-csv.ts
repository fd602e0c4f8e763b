import type { Writable } from 'node:stream';
import type { PackageField, PackageRow, PackageTotals } from '@sujarit/domain/package/package-table';
import { stringify } from 'csv-stringify/sync';
import { pour, shut } from '../xlsx/outlet.ts';
import type { FileCell } from '../xlsx/xlsx-cell.ts';
import { rowCell, totalsCell } from './file-cells.ts';

const byteOrderMark = '\uFEFF';

function csvLines(lines: (string | null)[][]): string {
  // a name that begins like a formula must not be one when a spreadsheet opens the file
  return stringify(lines, { record_delimiter: 'windows', escape_formulas: true });
}

function csvText(cell: FileCell): string | null {
  if (cell === null) return null;
  if ('text' in cell) return cell.text;
  return 'number' in cell ? cell.number : cell.date;
}

export interface TableFile {
  rows(rows: readonly PackageRow[]): Promise<void>;
  /** Resolves when all is handed on; the totals are a last line where they are given. */
  end(totals?: PackageTotals): Promise<void>;
}

/** CSV in UTF-8 with BOM (DOMAIN section 5), headed by the Thai titles or by the keys of the fields. Numbers and ISO dates as they are. */
export async function openTableCsv(
  out: Writable,
  fields: readonly PackageField[],
  heading: 'th' | 'key',
): Promise<TableFile> {
  await pour(out, byteOrderMark + csvLines([fields.map((field) => field[heading])]));
  return {
    rows: (rows) => pour(out, csvLines(rows.map((row) => fields.map((field) => csvText(rowCell(field, row)))))),
    async end(totals) {
      if (totals) await pour(out, csvLines([fields.map((field) => csvText(totalsCell(field, fields, totals)))]));
      await shut(out);
    },
  };
}
