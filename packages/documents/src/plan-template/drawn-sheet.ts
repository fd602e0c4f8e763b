import { columnLetters, type FileCell } from '../xlsx/xlsx-cell.ts';
import type { CellRule } from '../xlsx/xlsx-rules.ts';
import type { CellStyle } from '../xlsx/xlsx-styles.ts';
import type { SheetOptions } from '../xlsx/xlsx-workbook.ts';
import type { ColumnRule, ListName, TemplateColumn } from './template-column.ts';
import { MOST_ROWS } from './template-sheets.ts';

/** A sheet before it is written: its look, and its cells row by row with their styles. */
export interface DrawnSheet {
  options: SheetOptions;
  rows: { cells: readonly FileCell[]; styles: readonly CellStyle[] }[];
}

/** The cells of a list to choose from; null where it is empty. */
export type RangeOf = (list: ListName) => string | null;

const heading = (texts: readonly string[]) => ({
  cells: texts.map((text) => ({ text })),
  styles: texts.map(() => 'heading' as const),
});

function options(columns: SheetOptions['columns'], frozenColumns: number, rules: CellRule[] = []): SheetOptions {
  return { columns, rules, frozen: { rows: 1, columns: frozenColumns, firstFree: `${columnLetters(frozenColumns)}2` } };
}

/** A row of headings and a row for each of `rows`; the first columns stay in sight. Rows below may be filled. */
export function table<Row>(
  columns: readonly TemplateColumn<Row>[],
  rows: readonly Row[],
  frozenColumns: number,
  rangeOf: RangeOf,
): DrawnSheet {
  const styles = columns.map(({ style }) => style);
  const rules = columns.flatMap(({ rule }, index) => {
    const letters = columnLetters(index);
    return ruleFor(rule, `${letters}2:${letters}${Math.max(MOST_ROWS, rows.length + 1)}`, rangeOf);
  });
  return {
    options: options(columns, frozenColumns, rules),
    rows: [
      heading(columns.map((column) => column.heading)),
      ...rows.map((row) => ({ cells: columns.map((column) => column.write(row)), styles })),
    ],
  };
}

/** One row of values, each on a line of its own behind its heading. */
export function fields<Row>(columns: readonly TemplateColumn<Row>[], row: Row, rangeOf: RangeOf): DrawnSheet {
  return {
    options: options(
      [{ width: 28 }, { width: 90 }],
      0,
      columns.flatMap(({ rule }, index) => ruleFor(rule, `B${index + 2}`, rangeOf)),
    ),
    rows: [
      heading(['รายการ', 'ข้อมูล']),
      ...columns.map((column) => ({
        cells: [{ text: column.heading }, column.write(row)],
        styles: ['totalText' as const, column.style],
      })),
    ],
  };
}

/** Texts to be read alone, the first row their headings. */
export function texts(widths: readonly number[], [first, ...rows]: readonly (readonly string[])[]): DrawnSheet {
  const styles = widths.map(() => 'wrapped' as const);
  return {
    options: options(
      widths.map((width) => ({ width })),
      0,
    ),
    rows: [
      heading(first ?? []),
      ...rows.map((row) => ({ cells: row.map((text) => (text === '' ? null : { text })), styles })),
    ],
  };
}

function ruleFor(rule: ColumnRule | undefined, cells: string, rangeOf: RangeOf): CellRule[] {
  if (rule === undefined) return [];
  const { others } = rule;
  const message = 'message' in rule ? rule.message : '';
  if (!('list' in rule)) return [{ cells, allow: rule, others, message }];
  const list = rangeOf(rule.list);
  return list === null ? [] : [{ cells, allow: { list }, others, message }];
}
