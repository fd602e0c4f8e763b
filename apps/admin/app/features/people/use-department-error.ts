import { useTranslation } from 'react-i18next';
import type { Refusal } from '../problem/refusal.ts';
import { useRefusalWords } from '../problem/use-refusal-words.ts';

export interface DepartmentOutcome {
  /** of which one; empty for a new one */
  id: string;
  /** what was typed */
  name: string;
  refusal: Refusal;
}

/** What is wrong with a department's name, in words. */
export function useDepartmentError(outcome: DepartmentOutcome | undefined): string | undefined {
  const { t } = useTranslation('problems');
  const words = useRefusalWords();
  if (!outcome) return undefined;
  const [problem] = outcome.refusal.problems;
  return problem ? t([`problems:field.${problem.code}`, 'problems:field.INVALID']) : words(outcome.refusal);
}
