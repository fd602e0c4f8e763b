import type { CellStyle } from '../xlsx/xlsx-styles.ts';

/** A column of a sheet that people fill. */
export interface SheetColumn {
  key: string;
  heading: string;
  /** Other headings that mean it. */
  also?: readonly string[];
  /** In characters. */
  width: number;
  style: CellStyle;
  /** A sheet without it is not read. */
  needed?: boolean;
  /** Words to choose from. */
  choices?: readonly string[];
}

/** A sheet that is filled and brought back: one row of headings, a row for each thing. */
export interface SheetLayout {
  key: string;
  /** Its name in the workbook. */
  name: string;
  columns: readonly SheetColumn[];
  /** Columns that stay in sight. */
  frozen: number;
}
