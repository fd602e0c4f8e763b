import { arabicDigits } from './digits.ts';
import type { Report } from './findings.ts';
import { type LaidOut, rowOf, runningText } from './laid-out.ts';
import { isSpilled, withoutSpill } from './nested-table.ts';
import { type StrategyColumns, strategyColumns, withYearRow } from './strategy-columns.ts';
import type { PlanYears } from './strategy-years.ts';
import { plain } from './thai-text.ts';

/** Rows up to which the tables are read; no plan comes near. */
const MOST_ROWS = 3000;
/** Lines of text (a strategy's headings) that may stand between a table's header and rows that go on below them. */
const LINES_BETWEEN = 6;

export type StrategyRow = {
  readonly cells: readonly string[];
  readonly columns: StrategyColumns;
  readonly strategy: string | null;
  readonly line: number;
};

/**
 * The rows of the strategies' tables. A heading or a table header printed again goes on with the same strategy;
 * what a nested table has spilled into further cells and rows is left out.
 */
export function strategyRows(laidOut: LaidOut, plan: PlanYears, report: Report): StrategyRow[] {
  const rows: StrategyRow[] = [];
  let columns: StrategyColumns | null = null;
  let strategy: string | null = null;
  let idle = 0;
  let above: readonly string[] | null = null;
  for (const line of laidOut.lines) {
    if (rows.length >= MOST_ROWS) break;
    const text = runningText(line);
    if (text !== null) {
      const number = /^ยุทธศาสตร์\s?(?:ที่)?\s?(\d{1,2})/.exec(arabicDigits(plain(text.slice(0, 400))))?.[1];
      idle = number !== undefined ? 0 : text.trim() === '' ? idle : idle + 1;
      if (idle > LINES_BETWEEN) columns = null;
      if (number !== undefined) above = null;
      strategy = number ?? strategy;
    } else if (line.cells !== null) {
      idle = 0;
      const cells = rowOf(line)?.cells ?? [];
      const header: StrategyColumns | null =
        strategyColumns(cells) ?? (columns === null ? null : withYearRow(cells, columns));
      if (header !== null) {
        columns = header;
        above = null;
        reportYears(header, plan, line.number, report);
      } else if (columns !== null && !isSpilled(line.cells, above)) {
        above = line.cells;
        rows.push({ cells: withoutSpill(line.cells), columns, strategy, line: line.number });
      }
    }
  }
  return rows;
}

function reportYears(columns: StrategyColumns, plan: PlanYears, line: number, report: Report): void {
  if (plan === null) return;
  const outside = [...new Set(columns.years.values())].filter((year) => year < plan.from || year > plan.to);
  if (outside.length === 0) return;
  const years = outside.join(', ');
  const suggestion = `${plan.from}–${plan.to}`;
  report('YEARS_NOT_OF_PLAN', 'WARNING', [line, line], `ปีที่หัวตาราง (${years}) อยู่นอกช่วงปีของแผน ${suggestion}`, {
    suggestion,
    params: { years, from: plan.from, to: plan.to },
  });
}
