import { TooLarge, textMeter } from '../document-limits.ts';
import { markerOf } from '../list-markers.ts';
import type { DocumentText } from '../text-container.ts';
import { alignedTables } from './aligned-tables.ts';
import { lettersOfOldFonts } from './decode-thai.ts';
import { type PageContent, pageContent } from './page-content.ts';
import { leavesBlank, paragraphsOf, paragraphText, usualStep } from './paragraphs.ts';
import { openPdfium } from './pdfium.ts';
import { rightMargins } from './right-margins.ts';
import { ruledTables } from './ruled-tables.ts';
import { withoutRunningHeads } from './running-heads.ts';
import { printedTables, tableText } from './table-text.ts';
import { type TextLine, textLines } from './text-lines.ts';

/** Why a PDF gives no text: it asks for a password, is damaged, has no text layer (it was scanned), or more pages than any plan. */
export class UnreadablePdf extends Error {
  readonly reason: 'ENCRYPTED' | 'DAMAGED' | 'NO_TEXT_LAYER' | 'TOO_LARGE';
  constructor(reason: UnreadablePdf['reason'], options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

/** Pages that are read; the longest plan has a few hundred. */
const MOST_PAGES = 1000;
const PASSWORD_ERROR = 4;
/** Width of a space, in parts of a letter's size, and the widest indent that is kept. */
const SPACE = 0.25;
const MOST_INDENT = 60;

/**
 * The text of a PDF with a text layer as lines, rebuilt from where its letters and rules stand: a paragraph a line, a row of a ruled table a
 * line with its cells divided by tabs and the lines within a cell by <br>; running heads and page numbers are left out. @throws UnreadablePdf, TooLarge
 */
export async function pdfText(bytes: Uint8Array): Promise<DocumentText> {
  const pages = (await contentsOf(bytes)).map((content) => {
    const ruled = ruledTables(content);
    const aligned = alignedTables(ruled.rest);
    const tables = [...ruled.tables, ...aligned.tables].sort((one, other) => one.top - other.top);
    return { ...content, tables, lines: textLines(aligned.rest) };
  });
  if (pages.every(({ tables, lines }) => lines.length === 0 && tables.length === 0))
    throw new UnreadablePdf('NO_TEXT_LAYER');
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
  const tables = printedTables(
    pages.map((page, at) => ({
      tables: page.tables,
      beginsWithTable: (page.tables[0]?.top ?? Infinity) < (running[at]?.[0]?.base ?? Infinity),
      endsWithTable: (page.tables.at(-1)?.bottom ?? 0) > (running[at]?.at(-1)?.base ?? 0),
    })),
  );
  for (const [at, page] of pages.entries()) {
    const blocks = [
      ...(running[at] ?? []).map((line) => ({ top: line.base, line, table: undefined })),
      ...(tables[at] ?? []).map((table) => ({ top: table.top, line: undefined, table })),
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

/** Whatever breaks within PDFium is the document's damage. */
async function contentsOf(bytes: Uint8Array): Promise<PageContent[]> {
  try {
    return await contentsByPdfium(bytes);
  } catch (error) {
    if (error instanceof UnreadablePdf || error instanceof TooLarge) throw error;
    throw new UnreadablePdf('DAMAGED', { cause: error });
  }
}

async function contentsByPdfium(bytes: Uint8Array): Promise<PageContent[]> {
  const pdfium = await openPdfium();
  const place = pdfium.wasmExports.malloc(bytes.length);
  pdfium.HEAPU8.set(bytes, place);
  const document = pdfium._FPDF_LoadMemDocument(place, bytes.length, 0);
  if (document === 0) throw new UnreadablePdf(pdfium._FPDF_GetLastError() === PASSWORD_ERROR ? 'ENCRYPTED' : 'DAMAGED');
  const count = pdfium._FPDF_GetPageCount(document);
  if (count > MOST_PAGES) throw new UnreadablePdf('TOO_LARGE');
  const meter = textMeter();
  const pages = Array.from({ length: count }, (_, index) => {
    const page = pageContent(pdfium, document, index);
    meter(Math.max(page.glyphs.length, page.pieces));
    return page;
  });
  const letterOf = lettersOfOldFonts(pages.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)));
  if (letterOf === null) return pages;
  return pages.map((page) => ({
    ...page,
    glyphs: page.glyphs.map((glyph) => ({ ...glyph, text: letterOf(glyph.text) })),
  }));
}
