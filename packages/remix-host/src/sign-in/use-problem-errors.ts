import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthProblem } from './auth-problem.ts';

/** A refusal of the sign-in service as the list an error summary shows; a new list for every new refusal. */
export function useProblemErrors(problem: AuthProblem | undefined): { message: string }[] {
  const { t } = useTranslation('entry');
  return useMemo(() => {
    if (problem === undefined) return [];
    const context = problem.minutes === undefined ? undefined : 'minutes';
    return [{ message: t(`problem.${problem.code}`, { context, minutes: problem.minutes }) }];
  }, [problem, t]);
}
