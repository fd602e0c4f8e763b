import type { ReadRow, RowProblem, RowVerdict } from '@sujarit/domain/sheet/sheet-row';
import { problemWords } from './problem-words.ts';
import type { SheetLayout } from './sheet-layout.ts';
import type { FilledSheet } from './write-sheets.ts';

interface SettledRow extends ReadRow {
  verdict: RowVerdict;
  written: boolean;
  problems: readonly RowProblem[];
}

const outcomes: Record<RowVerdict, string> = {
  ADDED: 'เพิ่มใหม่',
  CHANGED: 'เปลี่ยน',
  SAME: 'เหมือนเดิม',
  REFUSED: 'ไม่รับ',
};

/** Rows as they were brought, each with its line in the file, what came of it, and why it was refused: to be put right and brought again. */
export function outcomeSheet(layout: SheetLayout, rows: readonly SettledRow[]): FilledSheet {
  const headings = new Map(layout.columns.map(({ key, heading }) => [key, heading]));
  const columns = [
    ...layout.columns.map((column) => ({ ...column, style: 'typed' as const })),
    { key: 'line', heading: 'แถวในแฟ้มเดิม', width: 12, style: 'year' as const },
    { key: 'outcome', heading: 'ผล', width: 20, style: 'wrapped' as const },
    { key: 'why', heading: 'เหตุที่ไม่รับ', width: 80, style: 'wrapped' as const },
  ];
  return {
    layout: { ...layout, columns },
    rows: rows.map(({ line, cells, verdict, written, problems }) => ({
      ...Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, { text }])),
      line: { number: String(line) },
      outcome: { text: written ? `บันทึกแล้ว (${outcomes[verdict]})` : outcomes[verdict] },
      why: { text: problems.map((problem) => whyOf(problem, headings)).join('\n') },
    })),
  };
}

function whyOf({ column, code, params }: RowProblem, headings: ReadonlyMap<string, string>): string {
  const where = column === null ? undefined : headings.get(column);
  return `${where ? `${where}: ` : ''}${problemWords(code, params)}`;
}
