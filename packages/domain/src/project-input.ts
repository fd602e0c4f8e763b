import { z } from 'zod';
import { bahtInput } from './baht-input.ts';
import { type FieldProblem, InvalidInput } from './errors.ts';

const projectKinds = ['PROJECT', 'ACTIVITY', 'MEASURE', 'GUIDELINE'] as const;
const sheetBudgetStatuses = ['AMOUNT', 'NONE', 'MISSING', 'INVALID'] as const;
const targetOperators = ['=', '>=', '<=', '>', '<'] as const;

const mostLevels = 5;
const shortText = 500;
const longText = 20_000;

const text = (most: number) => z.string().trim().max(most, 'TOO_LONG');
/** Empty text is no text. */
const optionalText = (most: number) =>
  text(most)
    .transform((given) => given || null)
    .nullish();
const items = z
  .array(z.object({ level: z.int().min(1, 'LEVEL').max(mostLevels, 'LEVEL'), text: text(longText).min(1, 'REQUIRED') }))
  .max(300, 'TOO_MANY')
  .nullish();
const fiscalYear = z.int();

const sheetInput = z
  .object({
    name: optionalText(shortText),
    rationale: optionalText(longText),
    objectives: items,
    targetGroup: items,
    method: items,
    period: optionalText(longText),
    location: optionalText(longText),
    budgetStatus: z.enum(sheetBudgetStatuses).nullish(),
    budgetAmount: bahtInput.nullish(),
    responsible: optionalText(longText),
    outputs: items,
    outcomes: items,
    results: items,
  })
  .refine((sheet) => sheet.budgetStatus !== 'AMOUNT' || sheet.budgetAmount != null, {
    path: ['budgetAmount'],
    message: 'REQUIRED',
  });

/** A project as it is saved; what is left out stays as it stands. Amounts are baht with two places, a year without amount and mark is not stated. */
export const projectInputSchema = z.object({
  name: text(shortText).min(1, 'REQUIRED').optional(),
  kind: z.enum(projectKinds).optional(),
  measure: optionalText(longText),
  indicator: optionalText(longText),
  places: z.array(z.string()).max(20, 'TOO_MANY').optional(),
  budgets: z.array(z.object({ fiscalYear, amount: bahtInput.nullish(), mark: optionalText(200) })).optional(),
  targets: z
    .array(
      z.object({
        fiscalYear,
        value: bahtInput.nullish(),
        unit: optionalText(200),
        operator: z.enum(targetOperators, 'UNKNOWN').nullish(),
      }),
    )
    .optional(),
  sheet: sheetInput.optional(),
});

export type ProjectInput = z.output<typeof projectInputSchema>;
export type ProjectInputGiven = z.input<typeof projectInputSchema>;

/** What an input is held against: the plan's years (B.E.) and the codes of its framework. */
export interface ProjectInputRules {
  yearFrom: number;
  yearTo: number;
  codes: ReadonlySet<string>;
}

/** The input in its saved form. @throws InvalidInput INVALID_PROJECT, one problem per field: "budgets.2566", "places.1.1.1", "sheet.method.3.text" */
export function readProjectInput(given: ProjectInputGiven, rules: ProjectInputRules): ProjectInput {
  const parsed = projectInputSchema.safeParse(given);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => ({ field: fieldOf(path, given), code: codeOf(message) }));
  problems.push(...yearProblems('budgets', given.budgets, rules), ...yearProblems('targets', given.targets, rules));
  problems.push(...placeProblems(given.places ?? [], rules));
  if (!parsed.success || problems.length > 0) throw new InvalidInput('INVALID_PROJECT', problems);
  return parsed.data;
}

/** Rows of years are named by the year, not by their place in the list. */
function fieldOf(path: readonly PropertyKey[], given: ProjectInputGiven): string {
  const [list, place, ...rest] = path;
  if (list !== 'budgets' && list !== 'targets') return path.join('.');
  const year = given[list]?.[Number(place)]?.fiscalYear;
  return [list, year, ...rest.filter((key) => key !== 'amount' && key !== 'fiscalYear')].join('.');
}

/** Codes are words in capitals; anything else is the schema library's own text about a wrong type. */
function codeOf(message: string): string {
  return /^[A-Z_]+$/.test(message) ? message : 'INVALID';
}

function yearProblems(
  list: 'budgets' | 'targets',
  rows: readonly { fiscalYear: number }[] | undefined,
  { yearFrom, yearTo }: ProjectInputRules,
): FieldProblem[] {
  const years = (rows ?? []).map(({ fiscalYear: year }) => year);
  return years.flatMap((year, place) => {
    const field = `${list}.${year}`;
    if (year < yearFrom || year > yearTo) return [{ field, code: 'YEAR_NOT_OF_PLAN' }];
    return years.indexOf(year) < place ? [{ field, code: 'REPEATED' }] : [];
  });
}

function placeProblems(places: readonly string[], { codes }: ProjectInputRules): FieldProblem[] {
  return places.flatMap((code, place) => {
    const field = `places.${code}`;
    if (!codes.has(code)) return [{ field, code: 'UNKNOWN' }];
    return places.indexOf(code) < place ? [{ field, code: 'REPEATED' }] : [];
  });
}
