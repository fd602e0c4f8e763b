import { ButtonLink } from '@sujarit/ui/button/button';
import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import { importAddress } from '../plan/project-address.ts';
import { DiscardForm } from './discard-form.tsx';

interface UnknownDocumentProps {
  id: string;
  open: boolean;
  busy: boolean;
}

/** A document in which no plan was found: what to do with it. */
export function UnknownDocument({ id, open, busy }: UnknownDocumentProps) {
  const { t } = useTranslation('documents');
  return (
    <>
      <Notice kind="warn" title={t('documents:unknown')}>
        <p>{t('documents:unknownHelp')}</p>
      </Notice>
      <div className="row">
        {open ? (
          <ButtonLink kind="main" to="/documents/new">
            {t('documents:bringAnother')}
          </ButtonLink>
        ) : null}
        <ButtonLink to={`${importAddress(id)}/text`}>{t('documents:text')}</ButtonLink>
      </div>
      {open ? <DiscardForm busy={busy} /> : null}
    </>
  );
}
