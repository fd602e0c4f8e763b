import { z } from 'zod';
import type { RiskInput } from '../../gql/graphql.ts';
import { type FormValues, plain } from '../conflict/clashes.ts';

const controlsSchema = z.array(z.object({ text: z.string(), projectId: z.string().nullable() }));

/** A control measure in the form; it may be a project of the plan. */
export type RiskControl = z.infer<typeof controlsSchema>[number];

/** A risk area in the fields of a save, as it was read or as it stands now. */
export interface RiskContent {
  process: string;
  issues: readonly string[];
  levels: readonly string[];
  likelihood?: number | null;
  impact?: number | null;
  controls: readonly { text: string; projectId?: string | null }[];
}

/** The values a form is filled with: issues a line each, levels as printed, controls as one list. */
export function valuesOf(content: RiskContent | undefined): FormValues {
  return {
    process: content?.process ?? '',
    issues: content?.issues.join('\n') ?? '',
    levels: content?.levels.join(',') ?? '',
    likelihood: String(content?.likelihood ?? ''),
    impact: String(content?.impact ?? ''),
    controls: JSON.stringify(
      (content?.controls ?? []).map(({ text, projectId }) => ({ text, projectId: projectId ?? null })),
    ),
  };
}

/** The list that the value `controls` holds. @throws where it is none */
export function controlsOf(values: FormValues): RiskControl[] {
  return controlsSchema.parse(JSON.parse(values.controls ?? '[]'));
}

/** The values of a form that was sent; a control without words is none. */
export function typedRisk(form: FormData): FormValues {
  const text = (name: string) => plain(String(form.get(name) ?? ''));
  const rows = [...form.keys()].flatMap((name) => /^control\.(\d+)\.text$/.exec(name)?.[1] ?? []);
  const controls = rows
    .map((row) => ({ text: text(`control.${row}.text`).trim(), projectId: text(`control.${row}.project`) || null }))
    .filter((control) => control.text !== '' || control.projectId !== null);
  return {
    ...Object.fromEntries(['process', 'issues', 'levels', 'likelihood', 'impact'].map((name) => [name, text(name)])),
    controls: form.has('controls') ? text('controls') : JSON.stringify(controls),
  };
}

/** The save's input, whole. */
export function inputOf(values: FormValues): RiskInput {
  const grade = (name: string) => (values[name] ? Number(values[name]) : null);
  const lines = (values.issues ?? '').split('\n').map((line) => line.trim());
  return {
    process: values.process ?? '',
    issues: lines.filter(Boolean),
    levels: (values.levels ?? '').split(',').filter(Boolean) as RiskInput['levels'],
    likelihood: grade('likelihood'),
    impact: grade('impact'),
    controls: controlsOf(values),
  };
}
