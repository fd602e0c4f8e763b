import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { useTranslation } from 'react-i18next';
import type { Finding } from './use-review.ts';

/** What was decided on a doubt, by whom and when; the reason stands where there is one. */
export function SettledBy({ finding, decision }: { finding: Finding; decision: string }) {
  const { t, i18n } = useTranslation('findings');
  const { settledByName, settledAt, note } = finding;
  return (
    <div>
      <p>
        <span className="soft">{t('findings:decided')}</span> <strong lang="th">{decision}</strong>
      </p>
      {note ? (
        <p>
          <span className="soft">{t('findings:because')}</span> {note}
        </p>
      ) : null}
      {settledByName && settledAt ? (
        <p className="small soft">
          {t('findings:settledBy', { name: settledByName, when: formatMoment(settledAt, i18n.language) })}
        </p>
      ) : null}
    </div>
  );
}
