import { Button } from '@sujarit/ui/button/button';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const ChaseDialog = lazy(async () => ({ default: (await import('./chase-dialog.tsx')).ChaseDialog }));

export interface ChosenAuthority {
  id: string;
  name: string;
  reportState?: string | null | undefined;
}

interface ChaseActProps {
  chosen: readonly ChosenAuthority[];
  clear: () => void;
}

/** The act over chosen authorities; its dialog is loaded when it is asked for. */
export function ChaseAct({ chosen, clear }: ChaseActProps) {
  const { t } = useTranslation('chase');
  const [open, setOpen] = useState(false);
  return (
    <>
      <span>{t('chase:chosen', { count: chosen.length })}</span>
      <Button type="button" small kind="main" onClick={() => setOpen(true)}>
        {t('chase:act')}
      </Button>
      <Button type="button" small onClick={clear}>
        {t('chase:clear')}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <ChaseDialog chosen={chosen} leave={() => setOpen(false)} done={clear} />
        </Suspense>
      ) : null}
    </>
  );
}
