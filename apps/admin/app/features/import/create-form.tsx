import { Button } from '@sujarit/ui/button/button';
import { AppForm } from '@sujarit/ui/navigation/navigation';
import { useTranslation } from 'react-i18next';
import { openCount } from './finding-counts.ts';
import type { ImportedDocument } from './import-screen.tsx';

/** Makes the plan (or the measures) of the document; not while errors wait, and what still waits otherwise is said. */
export function CreateForm({ document, busy }: { document: ImportedDocument; busy: boolean }) {
  const { t } = useTranslation('documents');
  const kind = document.summary?.kind;
  if (kind === undefined || kind === 'UNKNOWN') return null;
  const errors = openCount(document.findingCounts, 'ERROR');
  const rest = openCount(document.findingCounts) - errors;
  return (
    <AppForm method="post" className="panel stack-close">
      <input type="hidden" name="act" value="create" />
      <div className="row">
        <Button kind="main" busy={busy} disabled={errors > 0} aria-describedby="create-state">
          {t(kind === 'PLAN' ? 'documents:create' : 'documents:createMeasures')}
        </Button>
        <span id="create-state" className="soft">
          {errors > 0
            ? t('documents:createBlocked', { count: errors })
            : rest > 0
              ? t('documents:createRest', { count: rest })
              : t('documents:createReady')}
        </span>
      </div>
    </AppForm>
  );
}
