import type { PlanDocument, PlanProject, YearBudget } from './plan-document.ts';
import { arabicDigits } from './thai-digits.ts';

/** Marks that say that a year has no money. */
const NO_MONEY = /^[-–—]$|^ไม่/;

/** Whole baht of "10,000 บาท" in Thai or Arabic digits; null where the text holds no number. */
export function amountOf(text: string): number | null {
  const digits = /\d[\d,]*/.exec(arabicDigits(text));
  return digits ? Number(digits[0].replaceAll(',', '')) : null;
}

/**
 * Puts an amount into the years of a project that run: those with a tick or an amount, else every year that prints a mark, else every year
 * of the plan. Marks stay; an amount that goes leaves the words in its place.
 */
export function settleAmount(document: PlanDocument, project: PlanProject, value: string): void {
  const amount = amountOf(value);
  const cells = Object.values(project.budgetByYear);
  const runs = cells.filter((cell) => cell.amount !== null || (cell.mark !== null && !NO_MONEY.test(cell.mark)));
  const marked = cells.filter((cell) => cell.mark !== null);
  const [chosen] = [runs, marked].filter((some) => some.length > 0);
  if (!chosen) {
    project.budgetByYear = everyYear(document, { amount, mark: value });
    return;
  }
  for (const cell of chosen) {
    if (amount === null && cell.amount !== null) cell.mark = value;
    cell.amount = amount;
  }
}

/** The amounts of several projects of one row, in order, divided by semicolons; those that are not named stay. */
export function settleAmounts(document: PlanDocument, projects: readonly PlanProject[], value: string): void {
  const values = value.split(/[;\n]/).map((one) => one.trim());
  projects.forEach((project, place) => {
    const own = values[place];
    if (own) settleAmount(document, project, own);
  });
}

/** One cell for each year of the plan. */
export function everyYear({ plan: { yearFrom, yearTo } }: PlanDocument, cell: YearBudget): Record<string, YearBudget> {
  if (yearFrom === null || yearTo === null) return {};
  return Object.fromEntries(
    Array.from({ length: yearTo - yearFrom + 1 }, (_, place) => [String(yearFrom + place), { ...cell }]),
  );
}
