import type { ReadRow, RowProblem } from '@sujarit/domain/sheet/sheet-row';
import { problemWords } from './problem-words.ts';
import type { SheetLayout } from './sheet-layout.ts';
import type { FilledSheet } from './write-sheets.ts';

/** The refused rows as they were brought, to be put right and brought again, each with its line in the file and why. */
export function refusedSheet(
  layout: SheetLayout,
  rows: readonly (ReadRow & { problems: readonly RowProblem[] })[],
): FilledSheet {
  const headings = new Map(layout.columns.map(({ key, heading }) => [key, heading]));
  const columns = [
    ...layout.columns.map((column) => ({ ...column, style: 'typed' as const })),
    { key: 'line', heading: 'แถวในแฟ้มเดิม', width: 12, style: 'year' as const },
    { key: 'why', heading: 'เหตุที่ไม่รับ', width: 80, style: 'wrapped' as const },
  ];
  return {
    layout: { ...layout, columns },
    rows: rows.map(({ line, cells, problems }) => ({
      ...Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, { text }])),
      line: { number: String(line) },
      why: { text: problems.map((problem) => whyOf(problem, headings)).join('\n') },
    })),
  };
}

function whyOf({ column, code, params }: RowProblem, headings: ReadonlyMap<string, string>): string {
  const where = column === null ? undefined : headings.get(column);
  return `${where ? `${where}: ` : ''}${problemWords(code, params)}`;
}
