import type { FieldError } from '@sujarit/ui/form/error-summary';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatOf, type Refusal } from './refusal.ts';

/** What a refusal says as a whole, by its code and the format of the file it is about, if any; by its kind where the code has no words. */
export function useRefusalWords(): (refusal: Refusal) => string {
  const { t } = useTranslation('problems');
  return useCallback(
    ({ kind, code, params }) =>
      t([`problems:code.${code}`, `problems:kind.${kind}`], { ...params, context: formatOf(params) }),
    [t],
  );
}

/** The list an error summary shows: each field's problem linked to its field, or the refusal as a whole. `fieldOf` has to be the same function from one rendering to the next. */
export function useRefusalErrors(
  refusal: Refusal | undefined,
  fieldOf: (path: string) => { id: string; label: string } | undefined,
): { errors: FieldError[]; errorOf: (id: string) => string | undefined } {
  const { t } = useTranslation('problems');
  const words = useRefusalWords();
  return useMemo(() => {
    if (refusal === undefined) return { errors: [], errorOf: () => undefined };
    const found = refusal.problems.map(({ field, code }) => {
      const known = fieldOf(field);
      const message = t([`problems:field.${code}`, 'problems:field.INVALID']);
      return { fieldId: known?.id, label: known?.label, message };
    });
    const errors: FieldError[] = found.map(({ fieldId, label, message }) => ({
      ...(fieldId ? { fieldId } : {}),
      message: label ? t('problems:inField', { label, message }) : message,
    }));
    if (errors.length === 0) errors.push({ message: words(refusal) });
    return { errors, errorOf: (id) => found.find(({ fieldId }) => fieldId === id)?.message };
  }, [refusal, fieldOf, words, t]);
}
