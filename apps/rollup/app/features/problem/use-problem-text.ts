import { useTranslation } from 'react-i18next';

interface Problem {
  kind: string;
  code: string;
  params?: Record<string, unknown>;
}

/** A refusal of the API in words: by its code, else by its kind. */
export function useProblemText(): (problem: Problem) => string {
  const { t } = useTranslation('problems');
  return ({ kind, code, params }) =>
    t([`problems:code.${code}`, `problems:kind.${kind}`, 'problems:kind.OTHER'], { ...params });
}
