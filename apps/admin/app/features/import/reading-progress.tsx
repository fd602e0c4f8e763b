import { useRevalidator } from '@remix-run/react';
import { Progress } from '@sujarit/ui/progress/progress';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

const LOOK_AGAIN_MS = 1000;

interface ReadingProgressProps {
  document: { done: number; total: number; stage?: string | null; state: string };
}

/** How far a document is read, looked at anew every second; it goes on when the page is left. */
export function ReadingProgress({ document: { done, total, stage, state } }: ReadingProgressProps) {
  const { t } = useTranslation('documents');
  const { revalidate, state: looking } = useRevalidator();
  useEffect(() => {
    if (looking !== 'idle') return;
    const timer = setTimeout(revalidate, LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [looking, revalidate]);
  return (
    <section className="panel stack-close">
      <Progress
        live
        label={state === 'QUEUED' ? t('documents:queued') : t([`documents:stage.${stage}`, 'documents:stage.decode'])}
        text={total > 0 ? t('documents:steps', { done, total }) : t('documents:soon')}
        value={done}
        max={total || 1}
      />
      <p className="soft">{t('documents:mayLeave')}</p>
    </section>
  );
}
