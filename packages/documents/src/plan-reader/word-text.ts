import { TooLarge, textMeter } from './document-limits.ts';
import { Unreadable } from './unreadable.ts';
import { walkXml } from './walk-xml.ts';
import { type Numbering, readNumbering } from './word-numbering.ts';
import { readStyleLists, type StyleList } from './word-styles.ts';
import { zipParts } from './zip-parts.ts';

/** Columns that a cell is believed to span: as many as a page can hold. */
const MOST_SPAN = 64;
/** Tables within cells of tables, up to which a document is read. */
const MOST_TABLES_DEEP = 50;

/**
 * The text of a Word document (DOCX) as lines: a paragraph a line, a row of a table a line with its cells divided by tabs, the lines
 * within a cell divided by <br>. Numbers of lists are written out as Word prints them, merged cells leave empty ones, text boxes are read
 * where they are anchored. Left out are headers, footers, notes, comments, what was deleted under track changes, codes of fields, and the
 * prompts of controls that nobody filled. @throws Unreadable, TooLarge
 */
export async function wordText(bytes: Uint8Array): Promise<string> {
  const { body, numbering, styles } = await partsOf(bytes);
  try {
    return bodyText(body, readNumbering(numbering), readStyleLists(styles));
  } catch (error) {
    throw error instanceof TooLarge ? error : new Unreadable('DAMAGED', { cause: error });
  }
}

/** The parts that are read; Word on the web numbers them. */
const partName = /^word\/(document|numbering|styles)\d*\.xml$/;

async function partsOf(bytes: Uint8Array): Promise<{ body: string; numbering: string; styles: string }> {
  try {
    const parts = await zipParts(bytes, (name) => partName.test(name));
    const found = new Map([...parts].map(([name, part]) => [partName.exec(name)?.[1], part]));
    if (!found.has('document')) throw new Error('it has no text');
    const text = (part: string) => new TextDecoder().decode(found.get(part));
    return { body: text('document'), numbering: text('numbering'), styles: text('styles') };
  } catch (error) {
    throw error instanceof TooLarge ? error : new Unreadable('DAMAGED', { cause: error });
  }
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
/** Ticks of the symbol fonts (Wingdings), by their code; in a text they stand as letters of these codes. */
const ticks = new Set(['F0FC', 'F050', 'F052', 'F0FE']);
const tickLetters = /[\uf0fc\uf050\uf052\uf0fe]/g;

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
  /** The row was deleted under track changes. */
  deleted: boolean;
}

function bodyText(xml: string, numbering: Numbering, listOfStyle: (style: string) => StyleList | undefined): string {
  const lines: string[] = [];
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  /** Of the controls that are open, whether each still shows its prompt. */
  const prompts: boolean[] = [];
  let ignored = 0;
  let inText = false;
  let inRowProperties = false;

  const put = (line: string) => {
    const cell = tables.at(-1)?.cell;
    if (cell) cell.lines.push(line);
    else for (const part of line.split('\n')) lines.push(part);
  };
  const add = (text: string) => {
    const paragraph = paragraphs.at(-1);
    if (paragraph) paragraph.text += text;
  };

  const count = textMeter();
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
    'w:tbl': () => {
      if (tables.push({ row: [], cell: null, deleted: false }) > MOST_TABLES_DEEP)
        throw new Error('tables stand too deep within each other');
    },
    'w:tr': () => Object.assign(tables.at(-1) ?? {}, { row: [], deleted: false }),
    'w:trPr': () => {
      inRowProperties = true;
    },
    'w:sdt': () => prompts.push(false),
    'w:showingPlcHdr': (value) => {
      if (prompts.length > 0) prompts[prompts.length - 1] = !['0', 'false'].includes(value);
    },
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
      count(paragraph.text.length);
      const label = paragraph.list ? numbering.next(paragraph.list, paragraph.level) : '';
      put(label ? `${label} ${paragraph.text}` : paragraph.text);
    },
    'w:tc': () => {
      const table = tables.at(-1);
      if (!table?.cell) return;
      const { lines: held, span, continued } = table.cell;
      count(Math.min(Math.max(span, 1), MOST_SPAN));
      table.row.push(continued ? '' : cellText(held), ...emptyCells(span - 1));
      table.cell = null;
    },
    'w:tr': () => {
      const { row, deleted } = tables.at(-1) ?? { row: [], deleted: true };
      if (deleted) return;
      const outer = tables.at(-2)?.cell;
      if (outer) outer.lines.push(row.filter(Boolean).join(' '));
      else if (row.length === 1) put((row[0] ?? '').replaceAll('<br>', '\n'));
      else lines.push(row.join('\t'));
    },
    'w:trPr': () => {
      inRowProperties = false;
    },
    'w:sdt': () => {
      prompts.pop();
    },
    'w:tbl': () => {
      tables.pop();
    },
  };

  walkXml(xml, {
    open: (name, attribute) => {
      if (name === 'w:del' && inRowProperties) Object.assign(tables.at(-1) ?? {}, { deleted: true });
      if (ignored > 0 || leftOut.has(name)) ignored += 1;
      else if (Object.hasOwn(open, name)) open[name]?.(attribute('w:val'), attribute);
    },
    close: (name) => {
      if (ignored > 0) ignored -= 1;
      else if (Object.hasOwn(close, name)) close[name]?.();
    },
    text: (text) => {
      if (inText && ignored === 0 && !prompts.includes(true)) add(text.replace(tickLetters, '✓'));
    },
  });
  return `${lines.join('\n')}\n`;
}

function emptyCells(count: number): string[] {
  return Array.from({ length: Math.min(Math.max(count || 0, 0), MOST_SPAN) }, () => '');
}

function cellText(lines: readonly string[]): string {
  return lines
    .flatMap((line) => line.split('\n'))
    .map((line) => line.trim())
    .filter(Boolean)
    .join('<br>');
}
