import { satangOf } from '@sujarit/domain/aggregate-money';
import { bahtInput } from '@sujarit/domain/baht-input';
import { cannotReasons, entryProblems, entryStatuses } from '@sujarit/domain/report-lifecycle';
import { arabicDigits } from '@sujarit/domain/thai-digits';
import type { EntryInput } from '../../gql/graphql.ts';
import { type TypedEntry, type TypedField, typedFields } from './typed-entry.ts';

interface Problem {
  field: string;
  code: string;
}

/** What the form holds, as it was typed. */
export function typedEntry(form: FormData): TypedEntry {
  const text = (name: string) => String(form.get(name) ?? '');
  return {
    version: Number(form.get('overVersion') ?? form.get('version')),
    status: text('status'),
    percent: text('percent'),
    inOrdinance: form.get('inOrdinance') === 'on',
    ordinanceBudget: text('ordinanceBudget'),
    disbursed: text('disbursed'),
    reason: text('reason'),
    reasonText: text('reasonText'),
    remark: text('remark'),
  };
}

/** The typed values as the API takes them, or every problem of every field at once (R6). */
export function entryInput(id: string, typed: TypedEntry): { input: EntryInput } | { problems: Problem[] } {
  const problems: Problem[] = [];
  const status = entryStatuses.find((one) => one === typed.status) ?? 'NOT_STARTED';
  const reason = cannotReasons.find((one) => one === typed.reason) ?? null;
  const digits = arabicDigits(typed.percent).replace(/[\s%]/g, '');
  const percent = /^\d{1,3}$/.test(digits) ? Number(digits) : null;
  if (percent === null) problems.push({ field: 'percent', code: 'NOT_A_PERCENT' });
  const amount = (field: 'ordinanceBudget' | 'disbursed') => {
    if (typed[field].trim() === '') return null;
    const read = bahtInput.safeParse(typed[field]);
    if (!read.success) problems.push({ field, code: read.error.issues[0]?.message ?? 'NOT_AN_AMOUNT' });
    return read.data ?? null;
  };
  const [ordinanceBudget, disbursed] = [amount('ordinanceBudget'), amount('disbursed')];
  const { version, inOrdinance, reasonText, remark } = typed;
  const ruled = { status, percent: percent ?? (status === 'DONE' ? 100 : 0), reason, reasonText };
  problems.push(...entryProblems(ruled));
  if (problems.length > 0) return { problems: problems.sort(inOrderOfTheForm) };
  return { input: { id, version, ...ruled, inOrdinance, ordinanceBudget, disbursed, remark } };
}

/** Does what stands now say the same as what was sent? Then the save was done already: a second press of the button. */
export function alreadySaved(input: EntryInput, current: Record<string, unknown>): boolean {
  const money = (value: unknown) => (value === null || value === undefined ? null : satangOf(String(value)));
  const text = (value: unknown) => String(value ?? '').trim();
  const cannot = input.status === 'CANNOT';
  return (
    input.status === current.status &&
    input.percent === current.percent &&
    input.inOrdinance === current.inOrdinance &&
    money(input.ordinanceBudget) === money(current.ordinanceBudget) &&
    money(input.disbursed) === money(current.disbursed) &&
    (!cannot || (input.reason === current.reason && text(input.reasonText) === text(current.reasonText))) &&
    text(input.remark) === text(current.remark)
  );
}

function inOrderOfTheForm(a: Problem, b: Problem): number {
  const placeOf = ({ field }: Problem) => typedFields.indexOf(field as TypedField);
  return placeOf(a) - placeOf(b);
}
