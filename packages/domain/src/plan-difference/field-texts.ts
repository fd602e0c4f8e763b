import { inBaht } from '../aggregate-money.ts';
import type { ListItem } from '../plan-document.ts';
import { sheetItemsOf } from '../sheet-items.ts';
import { arabicDigits } from '../thai-digits.ts';
import type { ComparedPlan, ComparedProject, ComparedRisk, ComparedSheet } from './compared-plan.ts';

/** One field that says something: its text for people, and what of it counts when it is compared. */
export interface FieldText {
  /** "name", "budget.2566", "sheet.method". */
  field: string;
  text: string;
  essence: string;
}

/** Fields of a sheet in the order they are printed. */
const sheetOrder = [
  'name',
  'rationale',
  'objectives',
  'targetGroup',
  'method',
  'period',
  'location',
  'budget',
  'responsible',
  'outputs',
  'outcomes',
  'results',
] as const;

/** A text without what carries no meaning: spaces, line ends, the script of its digits. */
export function essenceOf(text: string): string {
  return arabicDigits(text.normalize('NFC'))
    .replaceAll('\u0e4d\u0e32', '\u0e33')
    .replace(/[\s\u200b-\u200d\ufeff]/g, '');
}

export function planFields({ title, announcedOn, signatory }: ComparedPlan): FieldText[] {
  return [...plain('title', title), ...plain('announcedOn', announcedOn), ...plain('signatory', signatory)];
}

export function targetFields({ targets }: ComparedPlan): FieldText[] {
  return targets.flatMap(({ metric, fiscalYear, value }) => plain(`${metric}.${fiscalYear}`, shortDecimal(value)));
}

export function projectFields(project: ComparedProject): FieldText[] {
  return [
    ...plain('name', project.name),
    ...plain('kind', project.kind),
    ...plain('places', project.places.join(', ')),
    ...plain('printedNo', project.printedNo),
    ...plain('measure', project.measure),
    ...plain('department', project.department?.name ?? null),
    ...project.budgets.flatMap((cell) => plain(`budget.${cell.fiscalYear}`, cellText(cell))),
    ...plain('indicator', project.indicator),
    ...project.targets.flatMap((target) => plain(`target.${target.fiscalYear}`, targetText(target))),
    ...sheetOrder.flatMap((field) => (project.sheet ? sheetField(project.sheet, field) : [])),
  ];
}

export function riskFields({ process, issues, levels, controls }: ComparedRisk): FieldText[] {
  return [
    ...plain('process', process),
    ...list('issues', issues),
    ...plain('levels', levels.join(', ')),
    ...list(
      'controls',
      controls.map(({ text }) => text),
    ),
  ];
}

/** The amount of a cell and the mark beside it; a mark that only writes the amount again says nothing more. */
function cellText({ amount, mark }: ComparedProject['budgets'][number]): string {
  const said = amount === null ? null : grouped(amount);
  const words = mark?.trim() || null;
  if (said === null || words === null) return said ?? words ?? '';
  return writesOnly(words, amount!) ? said : `${said} (${words})`;
}

function writesOnly(mark: string, amount: string): boolean {
  const figure = essenceOf(mark).replaceAll(',', '').replace(/บาท$/, '');
  return /^\d+(\.\d{1,2})?$/.test(figure) && inBaht(figure) === amount;
}

function targetText({ operator, value, unit }: ComparedProject['targets'][number]): string {
  return [operator === '=' ? null : operator, value && shortDecimal(value), unit].filter(Boolean).join(' ');
}

function sheetField(sheet: ComparedSheet, field: (typeof sheetOrder)[number]): FieldText[] {
  if (field === 'budget') return plain('sheet.budget', sheetBudget(sheet));
  const value = sheet[field];
  return Array.isArray(value) ? list(`sheet.${field}`, value) : plain(`sheet.${field}`, value);
}

/** The amount, or the code that stands for none; a budget that is missing says nothing. */
function sheetBudget({ budgetStatus, budgetAmount }: ComparedSheet): string | null {
  if (budgetStatus === 'AMOUNT') return budgetAmount && grouped(budgetAmount);
  return budgetStatus === 'MISSING' ? null : budgetStatus;
}

function plain(field: string, text: string | null): FieldText[] {
  const essence = essenceOf(text ?? '');
  return text && essence ? [{ field, text: text.trim(), essence }] : [];
}

/** A nested list, a line for each item, two spaces before it for every level below the first; the levels count. */
function list(field: string, items: readonly ListItem[]): FieldText[] {
  const lines = sheetItemsOf(items).filter(({ text }) => essenceOf(text));
  if (lines.length === 0) return [];
  return [
    {
      field,
      text: lines.map(({ level, text }) => `${'  '.repeat(level - 1)}${text.replace(/\s*\n\s*/g, ' ')}`).join('\n'),
      essence: lines.map(({ level, text }) => `${level} ${essenceOf(text)}`).join('\n'),
    },
  ];
}

/** "50000.00" as 50,000; satang are written only where there are some. */
function grouped(amount: string): string {
  return shortDecimal(amount).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
}

function shortDecimal(value: string): string {
  return value.replace(/\.00$/, '');
}
