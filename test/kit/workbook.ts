import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { SheetLayout } from '@sujarit/documents/sheet/sheet-layout';
import { writeSheets } from '@sujarit/documents/sheet/write-sheets';

/** A workbook of the layouts' sheets, all its cells texts. */
export async function workbookOf(
  sheets: readonly { layout: SheetLayout; rows: readonly Record<string, string>[] }[],
): Promise<Buffer> {
  const out = new PassThrough();
  const written = buffer(out);
  const cellsOf = (row: Record<string, string>) =>
    Object.fromEntries(Object.entries(row).map(([key, text]) => [key, { text }]));
  await writeSheets(
    out,
    sheets.map(({ layout, rows }) => ({ layout, rows: rows.map(cellsOf) })),
  );
  return written;
}
