import { alignedTables } from './aligned-tables.ts';
import { type PrintedTable, printedTable } from './cut-rows.ts';
import { countScripts, type Scripts } from './decode-thai.ts';
import type { PageContent } from './page-content.ts';
import { ruledTables } from './ruled-tables.ts';
import type { TextLine } from './text-lines.ts';

/** One page as it is printed: its tables, and the lines outside of them, from the top down. */
export interface PageText extends Pick<PageContent, 'width' | 'height' | 'pictured'> {
  readonly lines: readonly TextLine[];
  readonly tables: readonly PrintedTable[];
  /** Letters, or pieces that it is drawn of where they are more. */
  readonly weight: number;
  readonly scripts: Scripts;
}

/** `letterOf` reads the letters of a document that was not written in Unicode. */
export function pageText(content: PageContent, letterOf?: (text: string) => string): PageText {
  const glyphs = letterOf ? content.glyphs.map((glyph) => ({ ...glyph, text: letterOf(glyph.text) })) : content.glyphs;
  const ruled = ruledTables({ ...content, glyphs });
  const aligned = alignedTables(ruled.rest);
  const tables = [...ruled.tables, ...aligned.tables].sort((one, other) => one.top - other.top);
  const { width, height, pictured, pieces } = content;
  return {
    width,
    height,
    pictured,
    lines: aligned.lines,
    tables: tables.map(printedTable),
    weight: Math.max(glyphs.length, pieces),
    scripts: countScripts(glyphs.map(({ text }) => text)),
  };
}
