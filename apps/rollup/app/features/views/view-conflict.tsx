import { KeyValues } from '@sujarit/ui/lists/key-values';
import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';

interface ViewConflictProps {
  /** what stands now */
  current: { name: string; query: string; shared: boolean };
  words: (query: string) => string;
}

/** The view was saved elsewhere meanwhile: what stands now, above what was typed here; saving again puts this in its place. */
export function ViewConflict({ current, words }: ViewConflictProps) {
  const { t } = useTranslation('views');
  return (
    <Notice kind="warn" live title={t('views:clash')}>
      <KeyValues
        items={[
          { label: t('views:name'), value: current.name },
          { label: t('views:seenBy'), value: t(current.shared ? 'views:isShared' : 'views:isMine') },
          { label: t('views:table'), value: words(current.query) },
        ]}
      />
      <p>{t('views:clashChoice')}</p>
    </Notice>
  );
}
