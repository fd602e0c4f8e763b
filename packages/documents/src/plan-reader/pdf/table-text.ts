import { joinCutRow, type PrintedTable, printedTable } from './cut-rows.ts';
import { paragraphsOf, paragraphText } from './paragraphs.ts';
import type { RuledTable } from './ruled-tables.ts';

/** The tables of each page as they are printed; a row that the end of a page has cut is whole, on the page where it begins. */
export function printedTables(
  pages: readonly {
    readonly tables: readonly RuledTable[];
    readonly endsWithTable: boolean;
    readonly beginsWithTable: boolean;
  }[],
): PrintedTable[][] {
  let cut: { ruled: RuledTable; printed: PrintedTable } | undefined;
  return pages.map(({ tables, endsWithTable, beginsWithTable }) => {
    const printed = tables.map(printedTable);
    const [first, last] = [tables[0], tables.at(-1)];
    if (cut !== undefined && beginsWithTable && first !== undefined && printed[0] !== undefined)
      joinCutRow(cut.printed, printed[0], cut.ruled.openBottom && first.openTop);
    const final = printed.at(-1);
    if (!endsWithTable || last === undefined || final === undefined) cut = undefined;
    else if (final.rows.length > 0 || cut === undefined) cut = { ruled: last, printed: final };
    return printed;
  });
}

/** The rows of a table as lines of text: cells divided by tabs, the paragraphs within a cell by <br>. */
export function tableText({ rows, ends }: PrintedTable): string[] {
  return rows.map((row) =>
    row
      .map(({ cell, lines }) =>
        paragraphsOf(lines, { right: ends.get(cell.right) ?? cell.right, step: Number.POSITIVE_INFINITY })
          .map((paragraph) => paragraphText(paragraph).trim())
          .join('<br>'),
      )
      .join('\t'),
  );
}
