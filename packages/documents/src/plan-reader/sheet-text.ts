import { sheetLines } from './sheet-lines.ts';
import { compact } from './thai-text.ts';
import type { Workbook, WorkbookRow } from './workbook-cells.ts';

/** A workbook as text, with the line (from 0) of each row that stands in a sheet that is shown. */
export type SheetText = { readonly text: string; readonly lineOf: ReadonlyMap<WorkbookRow, number> };

/**
 * The text of a workbook as lines, sheet after sheet in the workbook's order, hidden ones left out: a row a line, its cells divided by tabs
 * and the lines within a cell by <br>; a row that fills its first column alone is a line of text. Formulas are their last values, numbers are
 * what the cell shows (sheet-numbers.ts). Of several sheets each is headed by its name, where that says something the sheet does not.
 */
export function sheetText(workbook: Workbook): SheetText {
  const shown = workbook.sheets.filter(({ hidden }) => !hidden);
  const lines: string[] = [];
  const lineOf = new Map<WorkbookRow, number>();
  for (const sheet of shown) {
    const own = sheetLines(sheet, workbook);
    const texts = own.map(({ text }) => text);
    if (shown.length > 1 && says(sheet.name, texts)) lines.push(sheet.name);
    for (const { text, row } of own) {
      if (row !== null) lineOf.set(row, lines.length);
      lines.push(text);
    }
    lines.push('');
  }
  return { text: `${lines.join('\n')}\n`, lineOf };
}

/** Lines at the beginning of a sheet where its name may be printed. */
const headLines = 12;

/** Does a sheet's name tell more than the sheet? Not the names that Excel gives itself, nor one that is printed at its beginning. */
function says(name: string, lines: readonly string[]): boolean {
  if (lines.every((line) => line === '') || /^(?:sheet|ชีต|ชีท|แผ่นงาน|แผ่น|table)\s*\d*$/i.test(name.trim())) return false;
  const words = compact(name);
  return words !== '' && !lines.slice(0, headLines).some((line) => compact(line).includes(words));
}
