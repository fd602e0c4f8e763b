import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { PackageField, PackageRow } from '@sujarit/domain/package/package-table';
import { pour, shut } from '../xlsx/outlet.ts';
import type { FileCell } from '../xlsx/xlsx-cell.ts';
import { rowCell, shownCell } from './file-cells.ts';
import type { TableFile } from './table-csv.ts';

function jsonValue(cell: FileCell): string {
  if (cell === null) return 'null';
  if ('number' in cell) return cell.number;
  return JSON.stringify('text' in cell ? cell.text : cell.date);
}

/** JSON Lines: an object a row by the keys of the fields; money and counts are numbers with the digits that they have. */
export function openTableJsonl(out: Writable, fields: readonly PackageField[]): TableFile {
  const named = fields.map((field) => ({ field, name: `${JSON.stringify(field.key)}:` }));
  const line = (row: PackageRow) =>
    `{${named.map(({ field, name }) => name + jsonValue(rowCell(field, row))).join(',')}}\n`;
  return { rows: (rows) => pour(out, rows.map(line).join('')), end: () => shut(out) };
}

/** The cells of a table that was written as JSON Lines, row by row. */
export async function* cellsOfJsonl(content: Readable, fields: readonly PackageField[]): AsyncGenerator<FileCell[]> {
  try {
    for await (const line of createInterface({ input: content, crlfDelay: Number.POSITIVE_INFINITY })) {
      const row = JSON.parse(line) as Record<string, string | number | null>;
      yield fields.map((field) => shownCell(field, row[field.key] ?? null));
    }
  } finally {
    content.destroy();
  }
}
