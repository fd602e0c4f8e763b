import type { PlanProject } from '@sujarit/domain/plan-document';
import type { Suggest } from '../findings.ts';

/** In words that a person accepts and that are read back as an amount or as none. */
export const NO_BUDGET = 'ไม่ใช้งบประมาณ';

/** What the table says of a project's money, for a sheet that says nothing: its one amount, or that none is used. */
export function budgetOfTable({ budgetByYear }: PlanProject): string | null {
  const cells = Object.values(budgetByYear);
  const [amount, ...others] = new Set(cells.flatMap((cell) => cell.amount ?? []));
  if (amount !== undefined) return others.length === 0 ? String(amount) : null;
  const marks = cells.flatMap(({ mark }) => mark ?? []);
  return marks.length > 0 && marks.every((mark) => mark === '-' || mark.startsWith('ไม่')) ? NO_BUDGET : null;
}

/** Projects that share a row with too few or too many amounts: where every sheet states its own, those in order. */
export function suggestAmounts(projects: readonly PlanProject[], suggest: Suggest): void {
  const rows = new Map<number, PlanProject[]>();
  for (const project of projects) rows.set(project.lines[0], [...(rows.get(project.lines[0]) ?? []), project]);
  for (const [line, members] of rows) {
    const amounts = members.map(({ sheet }) => statedIn(sheet?.budget));
    if (amounts.some((amount) => amount === null)) continue;
    for (const code of ['AMOUNT_SHARED', 'MARKS_NOT_MATCHING'] as const) suggest(code, line, amounts.join('; '));
  }
}

function statedIn(budget: { status: string; amount: number | null } | undefined): string | null {
  if (budget?.status === 'AMOUNT') return String(budget.amount);
  return budget?.status === 'NONE' ? NO_BUDGET : null;
}
