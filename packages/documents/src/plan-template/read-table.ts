import type { Report } from '../plan-reader/findings.ts';
import type { WorkbookRow } from '../plan-reader/workbook-cells.ts';
import { columnLetters } from '../xlsx/xlsx-cell.ts';
import type { TemplateColumn } from './template-column.ts';
import { reportMissing, reportUnknown } from './template-findings.ts';
import { headingOf, readCell, type TemplateSheet, type WrongCell } from './template-place.ts';

/** A row of a table with what is wrong in it; `row` as the program numbers it, `line` as the import's text does. */
export interface TableRow<Row> {
  value: Row;
  row: number;
  line: number;
  wrong: WrongCell[];
}

/** Rows from the top among which the headings are looked for. */
const MOST_ABOVE = 20;

/**
 * The filled rows of a sheet under the template's headings, in whatever order its columns stand. Columns of the template that are not
 * there, and others that hold something, are reported.
 */
export function readTable<Row>(
  sheet: TemplateSheet,
  columnsFor: (headings: readonly string[]) => readonly TemplateColumn<Row>[],
  empty: () => Row,
  report: Report,
): TableRow<Row>[] {
  const { at, headings } = headingRow(sheet, columnsFor);
  const columns = columnsFor([...headings.values()]);
  const places = new Map<number, TemplateColumn<Row>>();
  for (const column of columns) {
    const found = [...headings].find(([, heading]) => heading === column.heading)?.[0];
    if (found !== undefined) places.set(found, column);
    else if (!column.hidden)
      reportMissing(report, { sheet: sheet.name, column: column.heading, line: sheet.lineAt(Math.max(0, at)) });
  }
  const below = sheet.rows.map((row, index) => ({ row, index })).slice(at + 1);
  reportOthers(sheet, below, places, headings, report);
  return below
    .filter(({ row }) => row.cells.some(({ column }) => places.has(column)))
    .map(({ row, index }) => {
      const value = empty();
      const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
      const wrong = [...places].flatMap(
        ([place, column]) => readCell(column, value, cells.get(place), { sheet, index }) ?? [],
      );
      return { value, row: row.number, line: sheet.lineAt(index), wrong };
    });
}

type Headings = ReadonlyMap<number, string>;

const headingsOf = (row: WorkbookRow): Headings => new Map(row.cells.map((cell) => [cell.column, headingOf(cell)]));

/** The row near the top that has most of the template's headings; before the first where none has any. */
function headingRow<Row>(
  { rows }: TemplateSheet,
  columnsFor: (headings: readonly string[]) => readonly TemplateColumn<Row>[],
): { at: number; headings: Headings } {
  const candidates = rows.slice(0, MOST_ABOVE).map((row, at) => {
    const headings = headingsOf(row);
    const printed = new Set(headings.values());
    return { at, headings, known: columnsFor([...printed]).filter(({ heading }) => printed.has(heading)).length };
  });
  const [best] = candidates.filter(({ known }) => known > 0).sort((a, b) => b.known - a.known || a.at - b.at);
  return best ?? { at: -1, headings: new Map() };
}

/** Each column that the template does not have, once, where it holds something. */
function reportOthers(
  sheet: TemplateSheet,
  below: readonly { row: WorkbookRow; index: number }[],
  places: ReadonlyMap<number, unknown>,
  headings: Headings,
  report: Report,
): void {
  const told = new Set<number>();
  for (const { row, index } of below) {
    for (const { column, value } of row.cells) {
      if (places.has(column) || told.has(column) || value.trim() === '') continue;
      told.add(column);
      const name = headings.get(column) || columnLetters(column);
      reportUnknown(report, { sheet: sheet.name, column: name, row: row.number, line: sheet.lineAt(index) });
    }
  }
}
