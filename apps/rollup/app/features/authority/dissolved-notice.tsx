import { AppLink } from '@sujarit/ui/navigation/navigation';
import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import type { AuthorityView } from './authority.server.ts';
import { toAuthority } from './to-authority.ts';

interface DissolvedNoticeProps {
  authority: AuthorityView['authority'];
  search: URLSearchParams;
}

/** That the authority is no more at work, and the one it was merged into. */
export function DissolvedNotice({ authority: { dissolved, successor }, search }: DissolvedNoticeProps) {
  const { t } = useTranslation(['authority', 'app']);
  if (!dissolved) return null;
  return (
    <Notice kind="info" title={t('app:dissolved')}>
      <p>{t('authority:dissolvedWhy')}</p>
      {successor ? (
        <p>
          {t('authority:mergedInto')} <AppLink to={toAuthority(successor.id, search, {})}>{successor.nameTh}</AppLink>
        </p>
      ) : null}
    </Notice>
  );
}
