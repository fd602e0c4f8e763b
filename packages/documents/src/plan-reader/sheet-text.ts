import { unzipSync } from 'fflate';
import { walkXml } from './walk-xml.ts';

/** Largest part of a workbook that is unpacked, in bytes. */
const MOST_PART_BYTES = 64 * 1024 * 1024;
/** Columns that are looked at. */
const MOST_COLUMNS = 200;

/** The file is no workbook, or is damaged or larger unpacked than any plan. */
export class UnreadableWorkbook extends Error {}

/**
 * The text of an Excel workbook (XLSX) as lines, sheet after sheet in the workbook's order: a row a line, its cells divided by tabs and
 * the lines within a cell by <br>; a row that fills its first column alone is a line of text. Formulas are their last values.
 * @throws UnreadableWorkbook
 */
export function sheetText(bytes: Uint8Array): string {
  const parts = partsOf(bytes);
  try {
    const strings = stringsOf(parts.text('xl/sharedStrings.xml'));
    const sheets = sheetPaths(parts.text('xl/workbook.xml'), parts.text('xl/_rels/workbook.xml.rels'));
    const lines = sheets.flatMap((path) => [...linesOf(parts.text(path), strings), '']);
    return `${lines.join('\n')}\n`;
  } catch (error) {
    throw new UnreadableWorkbook('its XML is damaged', { cause: error });
  }
}

function partsOf(bytes: Uint8Array): { text(name: string): string } {
  const wanted = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/;
  let parts: Record<string, Uint8Array>;
  let unpacked = 0;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.test(name) || unpacked + originalSize > MOST_PART_BYTES) return false;
        unpacked += originalSize;
        return true;
      },
    });
  } catch (error) {
    throw new UnreadableWorkbook('the archive is damaged', { cause: error });
  }
  if (parts['xl/workbook.xml'] === undefined) throw new UnreadableWorkbook('it has no workbook that can be unpacked');
  return { text: (name) => new TextDecoder().decode(parts[name] ?? new Uint8Array()) };
}

/** Workbooks may give every name a prefix. */
const local = (name: string) => name.slice(name.indexOf(':') + 1);

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
  return strings;
}

/** The parts of the sheets that are shown, in the workbook's order. */
function sheetPaths(workbook: string, relations: string): string[] {
  const targets = new Map<string, string>();
  walkXml(relations, {
    open: (tag, attribute) => {
      const name = local(tag);
      if (name === 'Relationship') targets.set(attribute('Id'), attribute('Target').replace(/^\/?(?:xl\/)?/, 'xl/'));
    },
  });
  const paths: string[] = [];
  walkXml(workbook, {
    open: (tag, attribute) => {
      const name = local(tag);
      const hidden = attribute('state').toLowerCase().endsWith('hidden');
      const path = name === 'sheet' && !hidden ? targets.get(attribute('r:id')) : undefined;
      if (path !== undefined) paths.push(path);
    },
  });
  return paths;
}

/** Column of a reference such as "AB12", from 0. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '';
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Rows of one table are equally wide, as far as its widest: a workbook does not keep the empty cells at the end of a row. */
function evened(rows: readonly string[][]): string[] {
  const lines: string[] = [];
  let table: string[][] = [];
  const endTable = () => {
    const width = Math.max(0, ...table.map((row) => row.length));
    for (const row of table) lines.push([...row, ...Array<string>(width - row.length).fill('')].join('\t'));
    table = [];
  };
  for (const row of rows) {
    if (row.length > 1) table.push(row);
    else {
      endTable();
      lines.push(row[0] ?? '');
    }
  }
  endTable();
  return lines;
}

function linesOf(xml: string, strings: readonly string[]): string[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell: { column: number; type: string; value: string } | null = null;
  let inValue = false;
  walkXml(xml, {
    open: (tag, attribute) => {
      const name = local(tag);
      if (name === 'row') row = [];
      else if (name === 'c') {
        const stated = columnOf(attribute('r'));
        cell = { column: stated < 0 ? row.length : stated, type: attribute('t'), value: '' };
      } else inValue = cell !== null && (name === 'v' || name === 't');
    },
    close: (tag) => {
      const name = local(tag);
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'c' && cell !== null) {
        if (cell.column < MOST_COLUMNS) {
          while (row.length < cell.column) row.push('');
          row[cell.column] = cellText(cell, strings);
        }
        cell = null;
      } else if (name === 'row') rows.push(row.slice(0, row.findLastIndex((filled) => filled !== '') + 1));
    },
    text: (text) => {
      if (inValue && cell !== null) cell.value += text;
    },
  });
  return evened(rows);
}

function cellText({ type, value }: { type: string; value: string }, strings: readonly string[]): string {
  const text = type === 's' ? (strings[Number(value)] ?? '') : type === 'e' ? '' : value;
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replaceAll('\t', ' ').trimEnd())
    .filter(Boolean)
    .join('<br>');
}
