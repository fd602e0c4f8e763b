import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import type { GonePart } from './gone-parts.ts';

/** Says what the address asked of the table that is not there any more, and that the rest of it holds. */
export function GoneNotice({ gone }: { gone: readonly GonePart[] }) {
  const { t } = useTranslation('views');
  return (
    <Notice kind="info" live title={t('views:goneTitle')}>
      <ul>
        {gone.map(({ of, value }) => (
          <li key={`${of} ${value}`}>{t(`views:gone.${of}`, { value })}</li>
        ))}
      </ul>
    </Notice>
  );
}
