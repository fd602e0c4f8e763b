import { Button } from '@sujarit/ui/button/button';
import { AppForm } from '@sujarit/ui/navigation/navigation';
import { useTranslation } from 'react-i18next';

/** Sets the document aside; it stays in the list of those set aside. */
export function DiscardForm({ busy }: { busy: boolean }) {
  const { t } = useTranslation('documents');
  return (
    <AppForm method="post" className="row">
      <input type="hidden" name="act" value="discard" />
      <Button kind="danger" busy={busy}>
        {t('documents:discard')}
      </Button>
      <span className="small soft">{t('documents:discardHint')}</span>
    </AppForm>
  );
}
