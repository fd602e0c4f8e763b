import type { DeclaredTotals, LineRange } from '@sujarit/domain/plan-document';
import { arabicDigits } from './digits.ts';
import { countIn, type PlanTableRow, type TotalRow } from './plan-table.ts';
import type { ScanLine } from './scan-lines.ts';
import { plain } from './thai-text.ts';

/** A stated figure with the line it stands on. */
export type Stated = {
  readonly what: 'total' | 'dimension';
  readonly dimension: string | null;
  readonly count: number;
  readonly line: number;
};

export type Declared = {
  readonly totals: DeclaredTotals | null;
  readonly stated: readonly Stated[];
  /** Lines of the totals rows: of each dimension, and of the whole plan under `''`. */
  readonly rows: Readonly<Record<string, LineRange>>;
};

/** What the document itself says about its projects and money: totals rows first, the foreword where there are none. */
export function declaredTotals(rows: readonly PlanTableRow[], scan: ReadonlyArray<ScanLine | null>): Declared {
  const byDimension: Record<string, number> = {};
  const budgetByDimension: Record<string, Record<string, number>> = {};
  const budgetByYear: Record<string, number> = {};
  const at: Record<string, LineRange> = {};
  const stated = statedInText(scan);
  let total: number | null = null;
  for (const { row, dimension } of totalsWithDimension(rows)) {
    const budgets = Object.entries(row.budgets).filter((entry): entry is [string, number] => entry[1] !== null);
    at[dimension ?? ''] = [row.row.line, row.row.line];
    if (dimension === null) {
      total = row.count ?? total;
      Object.assign(budgetByYear, Object.fromEntries(budgets));
    } else {
      if (row.count !== null) byDimension[dimension] = row.count;
      budgetByDimension[dimension] = Object.fromEntries(budgets);
    }
  }
  for (const one of stated) {
    if (one.what === 'total') total ??= one.count;
    else if (one.dimension !== null) byDimension[one.dimension] ??= one.count;
  }
  const nothing = total === null && Object.keys(byDimension).length === 0 && Object.keys(budgetByYear).length === 0;
  if (nothing) return { totals: null, stated, rows: at };
  return { totals: { projects: { total, byDimension }, budgetByYear, budgetByDimension }, stated, rows: at };
}

/** A total that names neither a dimension nor the whole is that of the dimension above it; a single one is the whole's. */
function totalsWithDimension(rows: readonly PlanTableRow[]): Array<{ row: TotalRow; dimension: string | null }> {
  const bare = rows.filter((row) => row.kind === 'total' && row.dimension === null && !row.whole).length;
  const found: Array<{ row: TotalRow; dimension: string | null }> = [];
  let above: string | null = null;
  for (const row of rows) {
    if (row.kind === 'projects') {
      const cell = row.columns.dimension === null ? '' : (row.row.cells[row.columns.dimension] ?? '');
      above = /^\D{0,12}(\d)(?!\d)/.exec(arabicDigits(cell))?.[1] ?? above;
    } else if (row.kind === 'caption') above = row.dimension ?? above;
    else found.push({ row, dimension: row.dimension ?? (row.whole || bare === 1 ? null : above) });
  }
  return found;
}

function statedInText(scan: ReadonlyArray<ScanLine | null>): Stated[] {
  return scan.flatMap((line): Stated[] => {
    if (line === null || line.text.length > 1500) return [];
    const text = arabicDigits(plain(line.text));
    const dimension = /^(?:มิติ|มติ|มิตี)\s?(?:ที่)?\s?(\d)(?!\d)(.{0,300})$/.exec(text);
    const tail = (dimension?.[2] ?? '').split('จำนวน').slice(1).join(' ');
    const inDimension = countIn(tail);
    if (inDimension !== null)
      return [{ what: 'dimension', dimension: dimension?.[1] ?? null, count: inDimension, line: line.line }];
    const total = /รวม(?:ทั้งสิ้น|ทั้งหมด)\s?(?:จำนวน)?\s?(\d{1,4}\s?(?:โครงการ|กิจกรรม|มาตรการ).{0,40})/.exec(text)?.[1];
    const whole = total === undefined ? null : countIn(total);
    return whole === null ? [] : [{ what: 'total', dimension: null, count: whole, line: line.line }];
  });
}
