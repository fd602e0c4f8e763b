import { z } from 'zod';
import { InvalidInput } from './errors.ts';
import { type PrintedRiskLevel, riskLevelSchema } from './plan-document.ts';

const longText = 5000;
const text = z.string().trim().min(1, 'REQUIRED').max(longText, 'TOO_LONG');
const grade = z.int().min(1, 'OUT_OF_RANGE').max(5, 'OUT_OF_RANGE').nullish();

/** A risk area as it is saved, whole. A control may be a project of the plan, by its id. */
export const riskInputSchema = z.object({
  process: text,
  issues: z.array(text).min(1, 'REQUIRED').max(50, 'TOO_MANY'),
  levels: z.array(riskLevelSchema).min(1, 'REQUIRED').max(10, 'TOO_MANY'),
  likelihood: grade,
  impact: grade,
  controls: z.array(z.object({ text, projectId: z.string().nullish() })).max(100, 'TOO_MANY'),
});
export type RiskInput = z.output<typeof riskInputSchema>;

/** The input in its saved form. @throws InvalidInput INVALID_RISK, one problem per field */
export function readRiskInput(given: z.input<typeof riskInputSchema>): RiskInput {
  const parsed = riskInputSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => ({
    field: path.join('.'),
    code: /^[A-Z_]+$/.test(message) ? message : 'INVALID',
  }));
  throw new InvalidInput('INVALID_RISK', problems);
}

/** The highest of the levels of a risk. */
export function highestLevel(levels: readonly PrintedRiskLevel[]): PrintedRiskLevel {
  const order = riskLevelSchema.options;
  return order[Math.max(...levels.map((level) => order.indexOf(level)))] ?? 'MEDIUM';
}
