import type { Writable } from 'node:stream';
import type { PackageField, PackageTable, PackageTotals } from '@sujarit/domain/package/package-table';
import { cellXml, columnLetters, type FileCell, rowXml } from '../xlsx/xlsx-cell.ts';
import type { CellStyle } from '../xlsx/xlsx-styles.ts';
import { openXlsx, type XlsxWorkbook } from '../xlsx/xlsx-workbook.ts';
import { totalsCell } from './file-cells.ts';
import type { ManifestLine } from './manifest.ts';
import { lightStyles } from './thai-words.ts';

/** Rows of a sheet beside its headings and its totals. */
const rowsOfSheet = 1_048_576 - 2;
const widths: Record<string, number> = { no: 6, name: 34, project: 60, framework: 34, targetGroup: 40, remark: 40 };

function widthOf({ key, kind }: PackageField): number {
  return widths[key] ?? (kind === 'money' ? 18 : kind === 'text' ? 16 : 13);
}

function styleOf({ key, kind }: PackageField, cell: FileCell): CellStyle {
  if (key === 'light' && cell && 'text' in cell) return lightStyles[cell.text] ?? 'text';
  if (key === 'fiscalYear') return 'year';
  if (kind === 'count' || kind === 'days') return 'integer';
  if (kind === 'money' || kind === 'percent' || kind === 'score') return 'decimal';
  return kind === 'date' ? 'date' : 'text';
}

function totalStyleOf({ kind, total }: PackageField): CellStyle {
  if (total === 'none') return 'totalText';
  return kind === 'count' ? 'totalInteger' : 'totalDecimal';
}

/** A table that is made: how many rows it has, their cells in order, and its totals. */
export interface MadeTable {
  table: PackageTable;
  rows: number;
  totals: PackageTotals;
  cells(): AsyncIterable<FileCell[]>;
}

export interface WorkbookOptions {
  tables: readonly MadeTable[];
  formulae: readonly ManifestLine[];
  manifest: readonly ManifestLine[];
  /** Rows that a sheet holds; those beyond go on in a further one. */
  perSheet?: number;
  /** Told after every row; throws to end the writing. */
  onRow?: () => void;
}

const sheetNames = ({ table, rows }: MadeTable, perSheet: number) =>
  Array.from({ length: Math.max(1, Math.ceil(rows / perSheet)) }, (_, i) => (i ? `${table.th} (${i + 1})` : table.th));

/**
 * XLSX (DOMAIN section 5): a sheet for every table with headings and names frozen, real numbers and dates, totals as formulae with their
 * values; the formulae in words; the manifest.
 */
export async function writePackageWorkbook(out: Writable, options: WorkbookOptions): Promise<void> {
  const { tables, formulae, manifest, perSheet = rowsOfSheet } = options;
  const named = tables.flatMap((made) => sheetNames(made, perSheet).map((name) => ({ name, repeated: true })));
  const workbook = await openXlsx(out, [...named, { name: 'สูตรเป็นคำ' }, { name: 'รายการกำกับ' }]);
  for (const made of tables) await writeTable(workbook, made, perSheet, options.onRow);
  await writePairs(workbook, ['ช่อง', 'วิธีคิด'], formulae);
  await writePairs(workbook, ['รายการ', 'ค่า'], manifest);
  await workbook.end();
}

async function writeTable(workbook: XlsxWorkbook, made: MadeTable, perSheet: number, onRow?: () => void) {
  const { fields } = made.table;
  const names = sheetNames(made, perSheet);
  const frozen = Math.max(1, fields.findIndex(({ key }) => key === 'name') + 1);
  const begin = async () => {
    const sheet = await workbook.sheet({
      columns: fields.map((field) => ({ width: widthOf(field) })),
      frozen: { rows: 1, columns: frozen, firstFree: `${columnLetters(frozen)}2` },
    });
    const headings = fields.map(({ th }, i) => cellXml(i, 1, { text: th }, 'heading'));
    await sheet.write(rowXml(1, headings, 60));
    return sheet;
  };
  let sheet = await begin();
  let last = 1;
  for await (const cells of made.cells()) {
    if (last === perSheet + 1) {
      await sheet.end();
      sheet = await begin();
      last = 1;
    }
    last += 1;
    await sheet.write(
      rowXml(
        last,
        cells.map((cell, i) => cellXml(i, last, cell, styleOf(fields[i]!, cell))),
      ),
    );
    onRow?.();
  }
  const summed = fields.some(({ total }) => total !== 'none');
  await sheet.end(summed ? totalsRow(made, names, last, perSheet) : '');
}

/** The last row: sums over this sheet and those before it, as formulae with their values. */
function totalsRow({ table: { fields }, rows, totals }: MadeTable, names: string[], last: number, perSheet: number) {
  const no = last + 1;
  const sumOf = (letters: string) => {
    const before = names.slice(0, -1).map((name) => `'${name}'!${letters}2:${letters}${perSheet + 1}`);
    return `SUM(${[...before, `${letters}2:${letters}${last}`].join(',')})`;
  };
  const cells = fields.map((field, i) => {
    const formula = field.total === 'sum' && rows > 0 ? sumOf(columnLetters(i)) : undefined;
    return cellXml(i, no, totalsCell(field, fields, totals), totalStyleOf(field), formula);
  });
  return rowXml(no, cells);
}

async function writePairs(workbook: XlsxWorkbook, headings: [string, string], lines: readonly ManifestLine[]) {
  const sheet = await workbook.sheet({
    columns: [{ width: 44 }, { width: 110 }],
    frozen: { rows: 1, columns: 0, firstFree: 'A2' },
  });
  const pair = (no: number, texts: [string, string], style: CellStyle, height?: number) =>
    sheet.write(
      rowXml(
        no,
        texts.map((text, i) => cellXml(i, no, { text }, style)),
        height,
      ),
    );
  await pair(1, headings, 'heading', 24);
  for (const [index, { label, value }] of lines.entries()) await pair(index + 2, [label, value], 'wrapped');
  await sheet.end();
}
