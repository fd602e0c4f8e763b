import { parseFigure } from '@sujarit/ui/format/parse-number.ts';
import type { ProjectInput } from '../../gql/graphql.ts';
import { type FormValues, plain } from '../conflict/clashes.ts';
import { type ListLine, listLines, listText } from './list-text.ts';

/** What a form of a project holds, such as "name", "budget.2566", "sheet.method". */
export type ProjectValues = FormValues;

interface YearBudget {
  fiscalYear: number;
  amount?: string | null;
  mark?: string | null;
}

/** A project in the fields of a save, as it was read or as it stands now. */
export interface ProjectContent {
  name?: string | null;
  kind?: string | null;
  measure?: string | null;
  indicator?: string | null;
  departmentId?: string | null;
  places?: readonly string[] | null;
  budgets?: readonly YearBudget[] | null;
  sheet?: Record<string, unknown> | null;
}

/** What a form was filled with: a save sends only what differs from it. */
export interface ProjectWas {
  values: ProjectValues;
  budgets: readonly YearBudget[];
}

const HEAD_FIELDS = ['name', 'measure', 'indicator'] as const;
export const SHEET_TEXTS = ['name', 'rationale', 'period', 'location', 'responsible'] as const;
export const SHEET_LISTS = ['objectives', 'targetGroup', 'method', 'outputs', 'outcomes', 'results'] as const;

/** The values a form is filled with. */
export function valuesOf(content: ProjectContent, years: readonly number[]): ProjectValues {
  const { places, budgets, sheet } = content;
  const values: ProjectValues = {
    kind: content.kind ?? 'PROJECT',
    departmentId: content.departmentId ?? '',
    place: places?.[0] ?? '',
    alsoIn: places?.slice(1).join(', ') ?? '',
    'sheet.budgetStatus': String(sheet?.budgetStatus ?? ''),
    'sheet.budgetAmount': figureText(sheet?.budgetAmount),
  };
  for (const field of HEAD_FIELDS) values[field] = content[field] ?? '';
  for (const field of SHEET_TEXTS) values[`sheet.${field}`] = String(sheet?.[field] ?? '');
  for (const field of SHEET_LISTS) values[`sheet.${field}`] = listText((sheet?.[field] ?? []) as ListLine[]);
  for (const year of years) {
    const budget = budgets?.find(({ fiscalYear }) => fiscalYear === year);
    values[`budget.${year}`] = budget?.amount == null ? (budget?.mark ?? '') : figureText(budget.amount);
  }
  return values;
}

/** The save's input: only what was changed; what is left out stays as it stands. */
export function inputOf(typed: ProjectValues, was: ProjectWas): ProjectInput {
  const changed = (field: string) => field in typed && plain(typed[field]) !== plain(was.values[field]);
  const input: ProjectInput = {};
  for (const field of HEAD_FIELDS) if (changed(field)) input[field] = typed[field] ?? '';
  if (changed('kind')) input.kind = typed.kind as ProjectInput['kind'];
  if (changed('departmentId')) input.departmentId = typed.departmentId || null;
  if (changed('place') || changed('alsoIn')) input.places = placesIn(typed);
  const years = Object.keys(typed).filter((field) => field.startsWith('budget.'));
  if (years.some(changed)) input.budgets = years.flatMap((field) => budgetIn(field, typed, changed(field), was));
  const sheet = sheetIn(typed, changed);
  if (Object.keys(sheet).length > 0) input.sheet = sheet;
  return input;
}

function placesIn({ place, alsoIn }: ProjectValues): string[] {
  const others = (alsoIn ?? '').split(/[\s,]+/).filter(Boolean);
  return [...(place ? [place] : []), ...others];
}

/** A year that was not touched keeps both its amount and its mark; figures are an amount, any other words a mark. */
function budgetIn(field: string, typed: ProjectValues, changed: boolean, was: ProjectWas): YearBudget[] {
  const fiscalYear = Number(field.slice('budget.'.length));
  if (!changed) return was.budgets.filter((budget) => budget.fiscalYear === fiscalYear);
  const text = (typed[field] ?? '').trim();
  if (text === '') return [];
  const meantAsAmount = parseFigure(text) !== undefined || /\p{Nd}/u.test(text);
  return [meantAsAmount ? { fiscalYear, amount: parseFigure(text) ?? text } : { fiscalYear, mark: text }];
}

function sheetIn(typed: ProjectValues, changed: (field: string) => boolean): NonNullable<ProjectInput['sheet']> {
  const sheet: NonNullable<ProjectInput['sheet']> = {};
  for (const field of SHEET_TEXTS) if (changed(`sheet.${field}`)) sheet[field] = typed[`sheet.${field}`] ?? '';
  for (const field of SHEET_LISTS) {
    if (changed(`sheet.${field}`)) sheet[field] = listLines(typed[`sheet.${field}`] ?? '');
  }
  if (changed('sheet.budgetStatus') || changed('sheet.budgetAmount')) {
    const amount = (typed['sheet.budgetAmount'] ?? '').trim();
    const status = typed['sheet.budgetStatus'];
    if (status) sheet.budgetStatus = status as typeof sheet.budgetStatus;
    sheet.budgetAmount = amount === '' || status !== 'AMOUNT' ? null : (parseFigure(amount) ?? amount);
  }
  return sheet;
}

/** Amounts that no figure can be read from, under the paths of the API's own problems. */
export function amountProblems({ budgets, sheet }: ProjectInput): { field: string; code: string }[] {
  const wrong = (amount: string | null | undefined) => amount != null && parseFigure(amount) === undefined;
  return [
    ...(budgets ?? []).flatMap(({ fiscalYear, amount }) =>
      wrong(amount) ? [{ field: `budgets.${fiscalYear}`, code: 'NOT_AN_AMOUNT' }] : [],
    ),
    ...(wrong(sheet?.budgetAmount) ? [{ field: 'sheet.budgetAmount', code: 'NOT_AN_AMOUNT' }] : []),
  ];
}

/** "10000.00" is shown as people type it. */
function figureText(amount: unknown): string {
  return amount == null ? '' : String(amount).replace(/\.0+$/, '');
}
