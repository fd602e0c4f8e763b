import { joinCutRow, type PrintedTable } from './cut-rows.ts';
import { paragraphsOf, paragraphText } from './paragraphs.ts';

interface PageOfTables {
  readonly tables: readonly PrintedTable[];
  readonly endsWithTable: boolean;
  readonly beginsWithTable: boolean;
}

/** Makes a row that the end of a page has cut whole, on the page where it begins. */
export function joinCutRows(pages: readonly PageOfTables[]): void {
  let cut: PrintedTable | undefined;
  for (const { tables, endsWithTable, beginsWithTable } of pages) {
    const [first, last] = [tables[0], tables.at(-1)];
    if (cut !== undefined && beginsWithTable && first !== undefined)
      joinCutRow(cut, first, cut.openBottom && first.openTop);
    if (!endsWithTable || last === undefined) cut = undefined;
    else if (last.rows.length > 0 || cut === undefined) cut = last;
  }
}

/** The rows of a table as lines of text: cells divided by tabs, the paragraphs within a cell by <br>. */
export function tableText({ rows, ends }: PrintedTable): string[] {
  return rows.map((row) =>
    row
      .map(({ right, lines }) =>
        paragraphsOf(lines, { right: ends.get(right) ?? right, step: Number.POSITIVE_INFINITY })
          .map((paragraph) => paragraphText(paragraph).trim())
          .join('<br>'),
      )
      .join('\t'),
  );
}
