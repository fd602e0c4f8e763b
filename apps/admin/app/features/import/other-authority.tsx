import { authorityName } from '@sujarit/domain/authority-name';
import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';

interface OtherAuthorityProps {
  /** as the document prints it */
  printed: string | null | undefined;
  own: string | undefined;
}

/** Warns of a document that names another authority than the one that is worked for. */
export function OtherAuthority({ printed, own }: OtherAuthorityProps) {
  const { t } = useTranslation('documents');
  if (!printed || !own || authorityName(printed).place === authorityName(own).place) return null;
  return (
    <Notice kind="warn" title={t('documents:otherAuthority', { name: printed })}>
      <p>{t('documents:otherAuthorityHelp', { name: own })}</p>
    </Notice>
  );
}
