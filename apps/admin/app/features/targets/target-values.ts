import { parseFigure } from '@sujarit/ui/format/parse-number.ts';
import type { PlanTargetInput } from '../../gql/graphql.ts';
import { type FormValues, plain } from '../conflict/clashes.ts';

/** The figures that plans set themselves. */
export const METRICS = ['ITA_SCORE', 'CASE_REDUCTION_PERCENT'] as const;

interface PlanTarget {
  metric: string;
  fiscalYear: number;
  value: string;
}

/** The form's field of a figure in a year. */
export const targetField = (metric: string, year: number) => `${metric}.${year}`;

/** The values a form is filled with: "ITA_SCORE.2566": "86". */
export function valuesOf(targets: readonly PlanTarget[], years: readonly number[]): FormValues {
  const valueIn = (metric: string, year: number) =>
    targets.find((one) => one.metric === metric && one.fiscalYear === year)?.value.replace(/\.0+$/, '') ?? '';
  return Object.fromEntries(
    METRICS.flatMap((metric) => years.map((year) => [targetField(metric, year), valueIn(metric, year)])),
  );
}

/** The values of a form that was sent. */
export function typedTargets(form: FormData): FormValues {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      METRICS.some((metric) => name.startsWith(`${metric}.`)) ? [[name, plain(String(value)).trim()]] : [],
    ),
  );
}

/** The save's input, all targets; empty fields are none. Thai digits are figures; what is no figure is a problem of its field. */
export function inputOf(values: FormValues): {
  targets: PlanTargetInput[];
  problems: { field: string; code: string }[];
} {
  const filled = Object.entries(values).filter(([, text]) => text !== '');
  return {
    targets: filled.flatMap(([field, text]) => {
      const [metric, year] = field.split('.');
      const value = parseFigure(text);
      return value === undefined ? [] : [{ metric, fiscalYear: Number(year), value } as PlanTargetInput];
    }),
    problems: filled.flatMap(([field, text]) =>
      parseFigure(text) === undefined ? [{ field: `targets.${field}`, code: 'NOT_AN_AMOUNT' }] : [],
    ),
  };
}
