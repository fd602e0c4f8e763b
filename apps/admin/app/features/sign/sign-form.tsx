import { Button } from '@sujarit/ui/button/button';
import { Checkbox } from '@sujarit/ui/form/checkbox';
import { ErrorSummary } from '@sujarit/ui/form/error-summary';
import { AppForm } from '@sujarit/ui/navigation/navigation';
import { PenLine } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shortHash } from '../plan/short-hash.ts';

interface SignFormProps {
  plan: { id: string; version: number; contentHash: string };
  busy: boolean;
  /** it was sent without the confirmation */
  unread: boolean;
}

/** The signature: of the content whose hash is shown, after it is confirmed. */
export function SignForm({ plan, busy, unread }: SignFormProps) {
  const { t } = useTranslation('sign');
  const errors = useMemo(() => (unread ? [{ fieldId: 'read', message: t('sign:confirmNeeded') }] : []), [unread, t]);
  return (
    <AppForm method="post" className="panel stack-close">
      <h2>{t('sign:title')}</h2>
      <ErrorSummary title={t('sign:notYet')} errors={errors} />
      <input type="hidden" name="id" value={plan.id} />
      <input type="hidden" name="version" value={plan.version} />
      <input type="hidden" name="contentHash" value={plan.contentHash} />
      <p>
        {t('sign:hash')} <strong className="figures">{shortHash(plan.contentHash)}</strong>
      </p>
      <p className="small soft">{t('sign:hashHelp')}</p>
      <Checkbox id="read" name="read" value="yes" label={t('sign:confirm')} required />
      <Button kind="main" wide busy={busy} icon={<PenLine size={18} aria-hidden="true" />}>
        {t('sign:sign')}
      </Button>
    </AppForm>
  );
}
