import { markerOf } from '../list-markers.ts';
import type { DocumentText } from '../text-container.ts';
import { Unreadable } from '../unreadable.ts';
import { leavesBlank, paragraphsOf, paragraphText, usualStep } from './paragraphs.ts';
import { pdfPages } from './pdf-pages.ts';
import { rightMargins } from './right-margins.ts';
import { withoutRunningHeads } from './running-heads.ts';
import { joinCutRows, tableText } from './table-text.ts';
import type { TextLine } from './text-lines.ts';

/** Width of a space, in parts of a letter's size, and the widest indent that is kept. */
const SPACE = 0.25;
const MOST_INDENT = 60;

/**
 * The text of a PDF with a text layer as lines, rebuilt from where its letters and rules stand: a paragraph a line, a row of a ruled table a
 * line with its cells divided by tabs and the lines within a cell by <br>; running heads and page numbers are left out. @throws Unreadable, TooLarge
 */
export async function pdfText(bytes: Uint8Array): Promise<DocumentText> {
  const pages = await pdfPages(bytes);
  if (pages.every(({ tables, lines }) => lines.length === 0 && tables.length === 0))
    throw new Unreadable('NO_TEXT_LAYER');
  const running = withoutRunningHeads(pages);
  const margins = rightMargins(pages.map(({ width }, at) => ({ width, lines: running[at] ?? [] })));
  const step = usualStep(running);
  const left = running.flat().reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
  const out: string[] = [];
  const picturePages: { page: number; line: number }[] = [];
  let run: TextLine[] = [];
  let right = 0;
  const endRun = () => {
    const paragraphs = paragraphsOf(run, { right, step });
    for (const [at, paragraph] of paragraphs.entries()) {
      out.push(indented(paragraph, left));
      const [last, next] = [paragraph.at(-1), paragraphs[at + 1]?.[0]];
      if (last !== undefined && next !== undefined && leavesBlank(last, next, step)) out.push('');
    }
    run = [];
  };
  joinCutRows(
    pages.map((page, at) => ({
      tables: page.tables,
      beginsWithTable: (page.tables[0]?.top ?? Infinity) < (running[at]?.[0]?.base ?? Infinity),
      endsWithTable: (page.tables.at(-1)?.bottom ?? 0) > (running[at]?.at(-1)?.base ?? 0),
    })),
  );
  for (const [at, page] of pages.entries()) {
    const blocks = [
      ...(running[at] ?? []).map((line) => ({ top: line.base, line, table: undefined })),
      ...page.tables.map((table) => ({ top: table.top, line: undefined, table })),
    ].sort((one, other) => one.top - other.top);
    const picture = blocks.length === 0 && page.pictured;
    if (run.length > 0 && (picture || margins[at] !== right)) endRun();
    if (picture) picturePages.push({ page: at + 1, line: Math.max(0, out.length - 1) });
    right = margins[at] ?? page.width;
    for (const { line, table } of blocks) {
      if (line !== undefined) run.push(line);
      else if (table !== undefined) {
        endRun();
        out.push('', ...tableText(table), '');
      }
    }
  }
  endRun();
  return { text: `${out.join('\n')}\n`, picturePages };
}

/** An item of a list keeps its indent: it tells what stands below what. */
function indented(paragraph: readonly TextLine[], left: number): string {
  const text = paragraphText(paragraph).trim();
  const [first] = paragraph;
  if (first === undefined || markerOf(text) === null) return text;
  return ' '.repeat(Math.max(0, Math.min(MOST_INDENT, Math.round((first.left - left) / (first.size * SPACE))))) + text;
}
