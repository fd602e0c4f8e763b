import { Notice } from '@sujarit/ui/notice/notice';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from './refusal.ts';
import { useRefusalWords } from './use-refusal-words.ts';

/** An act that was not done: why, and that nothing was lost. */
export function RefusalNotice({ refusal, children }: { refusal: Refusal | undefined; children?: ReactNode }) {
  const { t } = useTranslation('problems');
  const words = useRefusalWords();
  if (refusal === undefined) return null;
  return (
    <Notice kind="error" live title={t('problems:notDone')}>
      <p>{words(refusal)}</p>
      {refusal.problems.length > 0 ? (
        <ul>
          {refusal.problems.map(({ field, code }) => (
            <li key={`${field}${code}`}>{t([`problems:field.${code}`, 'problems:field.INVALID'])}</li>
          ))}
        </ul>
      ) : null}
      {children}
    </Notice>
  );
}
