import type { FileCell } from '../xlsx/xlsx-cell.ts';
import type { CellStyle } from '../xlsx/xlsx-styles.ts';
import type { CellCodec, CellReading, FilledCell } from './cell-codec.ts';

/** The lists to choose from. */
export type ListName =
  | 'authorities'
  | 'budgets'
  | 'departments'
  | 'dimensions'
  | 'frameworks'
  | 'kinds'
  | 'levels'
  | 'marks'
  | 'metrics'
  | 'operators'
  | 'places';

/** What may be typed into the cells of a column: words of a list, or numbers or days within bounds. */
export type ColumnRule =
  | { list: ListName; others: 'taken' }
  | (({ list: ListName } | { whole: [number, number] } | { days: [string, string] }) & {
      others: 'questioned' | 'refused';
      message: string;
    });

/** One value of a row under its heading: how it is written, and how it is read back into the row. */
export interface TemplateColumn<Row> {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly style: CellStyle;
  readonly rule?: ColumnRule;
  readonly hidden?: boolean;
  write(row: Row): FileCell;
  /** Puts the cell's value into the row. */
  read(row: Row, cell: FilledCell): Omit<CellReading<unknown>, 'value'>;
}

/** A column that holds the value of one key of its row. */
export interface TemplateField<Row> extends TemplateColumn<Row> {
  readonly key: keyof Row;
}

type More = Pick<TemplateColumn<unknown>, 'rule' | 'hidden'>;

/** Makes columns of one kind of row: each holds the value of one key. */
export function columnsOf<Row>() {
  return <Key extends keyof Row>(
    key: Key,
    heading: string,
    width: number,
    codec: CellCodec<Row[Key]>,
    more: More = {},
  ): TemplateField<Row> => ({
    key,
    heading,
    width,
    style: codec.style,
    ...more,
    write: (row) => codec.write(row[key]),
    read(row, cell) {
      const { value, ...rest } = codec.read(cell);
      row[key] = value;
      return rest;
    },
  });
}

/** A column of a part of the row. */
export function within<Row, Part>(part: (row: Row) => Part, column: TemplateColumn<Part>): TemplateColumn<Row> {
  return {
    ...column,
    write: (row) => column.write(part(row)),
    read: (row, cell) => column.read(part(row), cell),
  };
}
