import { TooLarge, textMeter } from './document-limits.ts';
import { type CellFormat, readCellFormats } from './sheet-formats.ts';
import { Unreadable } from './unreadable.ts';
import { local, walkXml } from './walk-xml.ts';
import { zipParts } from './zip-parts.ts';

/** Columns that are looked at. */
const MOST_COLUMNS = 200;

/** A cell that holds something, its column from 0. Dates are numbers of days; a formula is its last value. */
export type WorkbookCell = {
  readonly column: number;
  readonly kind: 'text' | 'number' | 'boolean' | 'error';
  readonly value: string;
  /** Place of its format among the workbook's. */
  readonly style: number;
};
/** A row that stands in the file, its number as the program shows it, from 1. */
export type WorkbookRow = { readonly number: number; readonly cells: readonly WorkbookCell[] };
export type WorkbookSheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly WorkbookRow[];
  /** Columns that a merged cell takes, by `row:column`. */
  readonly merged: ReadonlyMap<string, number>;
};
export type Workbook = {
  /** In the workbook's order. */
  readonly sheets: readonly WorkbookSheet[];
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
  readonly formats: readonly CellFormat[];
};

/** The cells of an Excel workbook (XLSX). @throws Unreadable, TooLarge */
export async function workbookCells(bytes: Uint8Array): Promise<Workbook> {
  const parts = await partsOf(bytes);
  try {
    const count = textMeter();
    const strings = stringsOf(parts.text('xl/sharedStrings.xml'));
    const { sheets, from1904 } = outlineOf(parts.text('xl/workbook.xml'), parts.text('xl/_rels/workbook.xml.rels'));
    return {
      sheets: sheets.map(({ name, hidden, path }) => ({ name, hidden, ...rowsOf(parts.text(path), strings, count) })),
      from1904,
      formats: readCellFormats(parts.text('xl/styles.xml')),
    };
  } catch (error) {
    throw error instanceof TooLarge ? error : new Unreadable('DAMAGED', { cause: error });
  }
}

const wanted =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/;

async function partsOf(bytes: Uint8Array): Promise<{ text(name: string): string }> {
  try {
    const parts = await zipParts(bytes, (name) => wanted.test(name));
    if (!parts.has('xl/workbook.xml')) throw new Error('it has no workbook');
    return { text: (name) => new TextDecoder().decode(parts.get(name)) };
  } catch (error) {
    throw error instanceof TooLarge ? error : new Unreadable('DAMAGED', { cause: error });
  }
}

/** Text as the file means it: one kind of line end, and the characters that XML cannot hold, which stand as _x000D_. */
function meant(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  return lines.includes('_x')
    ? lines.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : lines;
}

/** The strings that cells point to; the reading aids of a string (rPh) are left out. */
function stringsOf(xml: string): string[] {
  const strings: string[] = [];
  let inText = false;
  let aids = 0;
  walkXml(xml, {
    open: (tag) => {
      const name = local(tag);
      if (name === 'si') strings.push('');
      if (name === 'rPh') aids += 1;
      inText = name === 't' && aids === 0;
    },
    close: (tag) => {
      const name = local(tag);
      if (name === 'rPh') aids -= 1;
      if (name === 't') inText = false;
    },
    text: (text) => {
      if (inText) strings[strings.length - 1] += text;
    },
  });
  return strings.map(meant);
}

type SheetPart = { name: string; hidden: boolean; path: string };

/** The workbook's sheets in its order, and how it counts days. */
function outlineOf(workbook: string, relations: string): { sheets: SheetPart[]; from1904: boolean } {
  const targets = new Map<string, string>();
  walkXml(relations, {
    open: (tag, attribute) => {
      const name = local(tag);
      if (name === 'Relationship') targets.set(attribute('Id'), attribute('Target').replace(/^\/?(?:xl\/)?/, 'xl/'));
    },
  });
  const sheets: SheetPart[] = [];
  let from1904 = false;
  walkXml(workbook, {
    open: (tag, attribute) => {
      const name = local(tag);
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute('date1904'));
      const path = name === 'sheet' ? targets.get(attribute('r:id')) : undefined;
      const hidden = attribute('state').toLowerCase().endsWith('hidden');
      if (path !== undefined) sheets.push({ name: attribute('name'), hidden, path });
    },
  });
  return { sheets, from1904 };
}

/** Row from 1 and column from 0 of a reference such as "AB12". */
function placeOf(reference: string): { row: number; column: number } | null {
  const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row), column };
}

function rowsOf(
  xml: string,
  strings: readonly string[],
  count: (letters: number) => void,
): Pick<WorkbookSheet, 'rows' | 'merged'> {
  const rows: WorkbookRow[] = [];
  const merged = new Map<string, number>();
  let cells: WorkbookCell[] = [];
  let number = 0;
  let column = -1;
  let cell: RawCell | null = null;
  let inValue = false;
  walkXml(xml, {
    open: (tag, attribute) => {
      const name = local(tag);
      if (name === 'row') {
        cells = [];
        column = -1;
        number = Number(attribute('r')) || number + 1;
      } else if (name === 'c') {
        column = placeOf(attribute('r'))?.column ?? column + 1;
        cell = { column, type: attribute('t'), style: Number(attribute('s')) || 0, value: '' };
      } else if (name === 'mergeCell') {
        const [first, last] = attribute('ref').split(':').map(placeOf);
        if (first && last) merged.set(`${first.row}:${first.column}`, last.column - first.column + 1);
      } else inValue = cell !== null && (name === 'v' || name === 't');
    },
    close: (tag) => {
      const name = local(tag);
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'c' && cell !== null) {
        const filled = cell.column < MOST_COLUMNS ? filledCell(cell, strings) : null;
        if (filled !== null) cells.push(filled);
        cell = null;
      } else if (name === 'row') {
        count(cells.reduce((letters, { value }) => letters + value.length, (cells.at(-1)?.column ?? 0) + 1));
        rows.push({ number, cells });
      }
    },
    text: (text) => {
      if (inValue && cell !== null) cell.value += text;
    },
  });
  return { rows, merged };
}

type RawCell = { readonly column: number; readonly type: string; readonly style: number; value: string };

function filledCell({ column, type, style, value }: RawCell, strings: readonly string[]): WorkbookCell | null {
  if (type === 'e') return { column, style, kind: 'error', value };
  if (type === 's' || type === 'str' || type === 'inlineStr' || type === 'd') {
    const text = type === 's' ? (strings[Number(value)] ?? '') : meant(value);
    return text === '' ? null : { column, style, kind: 'text', value: text };
  }
  return value === '' ? null : { column, style, kind: type === 'b' ? 'boolean' : 'number', value };
}
