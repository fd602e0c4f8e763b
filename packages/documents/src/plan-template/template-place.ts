import { arabicDigits } from '@sujarit/domain/thai-digits';
import type { SheetText } from '../plan-reader/sheet-text.ts';
import type { Workbook, WorkbookCell, WorkbookRow } from '../plan-reader/workbook-cells.ts';
import type { CellReading } from './cell-codec.ts';
import type { TemplateColumn } from './template-column.ts';

/** One sheet of an uploaded template. */
export interface TemplateSheet {
  readonly name: string;
  readonly rows: readonly WorkbookRow[];
  readonly from1904: boolean;
  /** The line, in the text kept with the import, of the row at that place in `rows`. */
  lineAt(index: number): number;
}

/** The sheet of a name, or null. */
export function templateSheet(
  { sheets, from1904 }: Workbook,
  lineOf: SheetText['lineOf'],
  name: string,
): TemplateSheet | null {
  const sheet = sheets.find((one) => one.name.trim() === name);
  if (sheet === undefined) return null;
  const { rows } = sheet;
  const lineAt = (index: number) => {
    const row = rows[index];
    return (row && lineOf.get(row)) ?? 0;
  };
  return { name, rows, from1904, lineAt };
}

/** A heading as it is compared: Arabic digits, single spaces. */
export const headingOf = (cell: WorkbookCell | undefined): string =>
  arabicDigits(cell?.value ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** A cell whose value is not what its column asks for. `value` is what stands there. */
export interface WrongCell extends Omit<CellReading<unknown>, 'value'> {
  sheet: string;
  /** As the program numbers it, from 1. */
  row: number;
  line: number;
  column: string;
  value: string;
  wrong: string;
}

/** Reads a cell into its row; what is wrong with it, or null. */
export function readCell<Row>(
  column: TemplateColumn<Row>,
  row: Row,
  cell: WorkbookCell | undefined,
  { sheet, index }: { sheet: TemplateSheet; index: number },
): WrongCell | null {
  const broken = cell?.kind === 'error';
  const filled =
    cell === undefined || cell.kind === 'error'
      ? null
      : {
          kind: cell.kind === 'text' ? ('text' as const) : ('number' as const),
          value: cell.value,
          from1904: sheet.from1904,
        };
  const { wrong = broken ? 'สูตรในช่องนี้คำนวณไม่ได้' : undefined, kept } = column.read(row, filled);
  if (wrong === undefined) return null;
  const place = { sheet: sheet.name, row: sheet.rows[index]?.number ?? 0, line: sheet.lineAt(index) };
  return { ...place, column: column.heading, value: cell?.value ?? '', wrong, ...(kept && { kept }) };
}
