import type { YearBudget } from '@sujarit/domain/plan-document';
import { withSign } from './cell-codec.ts';
import { baht, bahtOrWords } from './number-codecs.ts';
import { columnsOf, type TemplateColumn } from './template-column.ts';
import { text } from './text-codecs.ts';

/** The budget of one year as its cells have it. */
export interface BudgetCells {
  /** Words that a person typed in place of an amount are the year's mark. */
  amount: number | string | null;
  /** Undefined where the document has no cell for the year, which is another thing than an empty one. */
  mark: string | null | undefined;
  /** The amount as the document prints it. It stays out of sight, and falls away when the amount is changed. */
  printed: string | null;
}

const NO_CELL = 'ไม่มีช่องปีนี้';
const ofBudget = columnsOf<BudgetCells>();

export const budgetColumns = (year: string): TemplateColumn<BudgetCells>[] => [
  ofBudget('amount', `งบประมาณ ปี ${year} (บาท)`, 14, bahtOrWords, {
    rule: { whole: [0, 999_999_999_999], others: 'questioned', message: 'งบประมาณเป็นจำนวนเต็มบาท ใช้ข้อความนี้ต่อไปหรือไม่' },
  }),
  ofBudget('mark', `เครื่องหมาย ปี ${year}`, 14, withSign(text, NO_CELL), { rule: { list: 'marks', others: 'taken' } }),
  ofBudget('printed', `จำนวนเงินตามที่พิมพ์ ปี ${year}`, 14, text, { hidden: true }),
];

export const emptyBudget = (): BudgetCells => ({ amount: null, mark: null, printed: null });

const amountOfText = (printed: string) => baht.read({ kind: 'text', value: printed, from1904: false }).value;

export function budgetCells(budget: YearBudget | undefined): BudgetCells {
  if (budget === undefined) return { ...emptyBudget(), mark: undefined };
  const { amount, mark } = budget;
  const printed = mark !== null && amount !== null && amountOfText(mark) === amount;
  return printed ? { amount, mark: null, printed: mark } : { amount, mark, printed: null };
}

export function budgetOf({ amount, mark, printed }: BudgetCells): YearBudget | undefined {
  if (typeof amount === 'string') return { amount: null, mark: mark ?? amount };
  if (mark === undefined) return amount === null ? undefined : { amount, mark: null };
  const stands = mark === null && printed !== null && amount !== null && amountOfText(printed) === amount;
  return { amount, mark: stands ? printed : mark };
}
