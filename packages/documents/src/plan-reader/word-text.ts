import { unzipSync } from 'fflate';
import { walkXml } from './walk-xml.ts';
import { type Numbering, readNumbering } from './word-numbering.ts';
import { readStyleLists, type StyleList } from './word-styles.ts';

/** Largest part of a Word document that is unpacked, in bytes: the text of more than ten thousand pages. */
const MOST_PART_BYTES = 64 * 1024 * 1024;

/** The file is no Word document, or is damaged or larger unpacked than any plan. */
export class UnreadableWord extends Error {}

/**
 * The text of a Word document (DOCX) as lines: a paragraph a line, a row of a table a line with its cells divided by tabs, the lines
 * within a cell divided by <br>. Numbers of lists are written out as Word prints them, merged cells leave empty ones, deleted text and
 * fallbacks of text boxes are left out. @throws UnreadableWord
 */
export function wordText(bytes: Uint8Array): string {
  const { body, numbering, styles } = partsOf(bytes);
  try {
    return bodyText(body, readNumbering(numbering), readStyleLists(styles));
  } catch (error) {
    throw new UnreadableWord('its XML is damaged', { cause: error });
  }
}

function partsOf(bytes: Uint8Array): { body: string; numbering: string; styles: string } {
  let parts: Record<string, Uint8Array>;
  try {
    const wanted = new Set(['word/document.xml', 'word/numbering.xml', 'word/styles.xml']);
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => wanted.has(name) && originalSize <= MOST_PART_BYTES,
    });
  } catch (error) {
    throw new UnreadableWord('the archive is damaged', { cause: error });
  }
  const text = (name: string) => new TextDecoder().decode(parts[name] ?? new Uint8Array());
  if (parts['word/document.xml'] === undefined) throw new UnreadableWord('it has no text that can be unpacked');
  return { body: text('word/document.xml'), numbering: text('word/numbering.xml'), styles: text('word/styles.xml') };
}

/** What is left out with all that stands within it. */
const leftOut = new Set([
  'mc:Fallback',
  'w:del',
  'w:moveFrom',
  'w:sectPr',
  'w:rPr',
  'w:tabs',
  'w:pPrChange',
  'w:tcPrChange',
  'w:trPrChange',
]);
/** Ticks of the symbol fonts (Wingdings), by their code. */
const ticks = new Set(['F0FC', 'F050', 'F052', 'F0FE']);

interface Paragraph {
  text: string;
  list: string;
  level: number;
}

interface Cell {
  lines: string[];
  span: number;
  continued: boolean;
}

interface Table {
  row: string[];
  cell: Cell | null;
}

function bodyText(xml: string, numbering: Numbering, listOfStyle: (style: string) => StyleList | undefined): string {
  const lines: string[] = [];
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  let ignored = 0;
  let inText = false;

  const put = (line: string) => {
    const cell = tables.at(-1)?.cell;
    if (cell) cell.lines.push(line);
    else for (const part of line.split('\n')) lines.push(part);
  };
  const add = (text: string) => {
    const paragraph = paragraphs.at(-1);
    if (paragraph) paragraph.text += text;
  };

  const open: Record<string, (value: string, attribute: (key: string) => string) => void> = {
    'w:p': () => paragraphs.push({ text: '', list: '', level: 0 }),
    'w:pStyle': (value) => Object.assign(paragraphs.at(-1) ?? {}, listOfStyle(value)),
    'w:numId': (value) => Object.assign(paragraphs.at(-1) ?? {}, { list: value }),
    'w:ilvl': (value) => Object.assign(paragraphs.at(-1) ?? {}, { level: Number(value) || 0 }),
    'w:t': () => {
      inText = true;
    },
    'w:tab': () => add(' '),
    'w:ptab': () => add(' '),
    'w:br': () => add('\n'),
    'w:cr': () => add('\n'),
    'w:noBreakHyphen': () => add('-'),
    'w:sym': (_value, attribute) => add(ticks.has(attribute('w:char').toUpperCase()) ? '✓' : ''),
    'w:tbl': () => tables.push({ row: [], cell: null }),
    'w:tr': () => Object.assign(tables.at(-1) ?? {}, { row: [] }),
    'w:gridBefore': (value) => tables.at(-1)?.row.push(...emptyCells(Number(value))),
    'w:tc': () => Object.assign(tables.at(-1) ?? {}, { cell: { lines: [], span: 1, continued: false } }),
    'w:gridSpan': (value) => Object.assign(tables.at(-1)?.cell ?? {}, { span: Number(value) || 1 }),
    'w:vMerge': (value) => Object.assign(tables.at(-1)?.cell ?? {}, { continued: value !== 'restart' }),
  };
  const close: Record<string, () => void> = {
    'w:t': () => {
      inText = false;
    },
    'w:p': () => {
      const paragraph = paragraphs.pop();
      if (!paragraph) return;
      const label = paragraph.list ? numbering.next(paragraph.list, paragraph.level) : '';
      put(label ? `${label} ${paragraph.text}` : paragraph.text);
    },
    'w:tc': () => {
      const table = tables.at(-1);
      if (!table?.cell) return;
      const { lines: held, span, continued } = table.cell;
      table.row.push(continued ? '' : cellText(held), ...emptyCells(span - 1));
      table.cell = null;
    },
    'w:tr': () => {
      const row = tables.at(-1)?.row ?? [];
      const outer = tables.at(-2)?.cell;
      if (outer) outer.lines.push(row.filter(Boolean).join(' '));
      else if (row.length === 1) put((row[0] ?? '').replaceAll('<br>', '\n'));
      else lines.push(row.join('\t'));
    },
    'w:tbl': () => {
      tables.pop();
    },
  };

  walkXml(xml, {
    open: (name, attribute) => {
      if (ignored > 0 || leftOut.has(name)) ignored += 1;
      else open[name]?.(attribute('w:val'), attribute);
    },
    close: (name) => {
      if (ignored > 0) ignored -= 1;
      else close[name]?.();
    },
    text: (text) => {
      if (inText && ignored === 0) add(text);
    },
  });
  return `${lines.join('\n')}\n`;
}

/** Spans are believed up to what a page can hold. */
function emptyCells(count: number): string[] {
  return Array.from({ length: Math.min(Math.max(count || 0, 0), 64) }, () => '');
}

function cellText(lines: readonly string[]): string {
  return lines
    .flatMap((line) => line.split('\n'))
    .map((line) => line.trim())
    .filter(Boolean)
    .join('<br>');
}
