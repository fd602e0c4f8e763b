import type { Writable } from 'node:stream';
import { cellXml, columnLetters, type FileCell, rowXml } from '../xlsx/xlsx-cell.ts';
import type { CellRule } from '../xlsx/xlsx-rules.ts';
import { openXlsx, type SheetOptions } from '../xlsx/xlsx-workbook.ts';
import type { SheetLayout } from './sheet-layout.ts';

/** One sheet with its rows: cells by the column's key. */
export interface FilledSheet {
  layout: SheetLayout;
  rows: Iterable<Readonly<Record<string, FileCell>>>;
}

/** Rows below the written ones that may be filled. */
const roomBelow = 1000;

/** Writes sheets to be filled, or filled ones, with a sheet before them that says how. @throws what the output throws */
export async function writeSheets(
  out: Writable,
  sheets: readonly FilledSheet[],
  guide: readonly (readonly [string, string])[] = [],
): Promise<void> {
  const names = [...sheets.map(({ layout }) => layout.name), ...(guide.length > 0 ? ['คำอธิบาย'] : [])];
  const workbook = await openXlsx(
    out,
    names.map((name) => ({ name, repeated: true })),
  );
  for (const { layout, rows } of sheets) {
    const listed = [...rows];
    const sheet = await workbook.sheet(optionsOf(layout, listed.length));
    await sheet.write(heading(layout.columns.map((column) => column.heading)));
    for (const [at, row] of listed.entries()) {
      const cells = layout.columns.map(({ key, style }, column) => cellXml(column, at + 2, row[key] ?? null, style));
      await sheet.write(rowXml(at + 2, cells));
    }
    await sheet.end();
  }
  if (guide.length > 0) {
    const sheet = await workbook.sheet({
      columns: [{ width: 30 }, { width: 110 }],
      frozen: { rows: 1, columns: 0, firstFree: 'A2' },
    });
    await sheet.write(heading(['เรื่อง', 'คำอธิบาย']));
    for (const [at, texts] of guide.entries()) {
      const cells = texts.map((text, column) => cellXml(column, at + 2, { text }, 'wrapped'));
      await sheet.write(rowXml(at + 2, cells));
    }
    await sheet.end();
  }
  await workbook.end();
}

const heading = (texts: readonly string[]) =>
  rowXml(
    1,
    texts.map((text, column) => cellXml(column, 1, { text }, 'heading')),
  );

function optionsOf({ columns, frozen }: SheetLayout, rows: number): SheetOptions {
  const rules = columns.flatMap(({ choices }, at): CellRule[] => {
    const letters = columnLetters(at);
    const cells = `${letters}2:${letters}${rows + 1 + roomBelow}`;
    const list = `"${(choices ?? []).join(',')}"`;
    return choices ? [{ cells, allow: { list }, others: 'taken', message: '' }] : [];
  });
  return {
    columns: columns.map(({ width, style }) => ({ width, style })),
    rules,
    frozen: { rows: 1, columns: frozen, firstFree: `${columnLetters(frozen)}2` },
  };
}
