import { ButtonLink } from '@sujarit/ui/button/button';
import { Stat, Stats } from '@sujarit/ui/figures/stat';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { useTranslation } from 'react-i18next';
import { openCount } from '../import/finding-counts.ts';
import type { ImportedDocument } from '../import/import-screen.tsx';
import { importAddress } from '../plan/project-address.ts';

interface ComparisonPanelProps {
  document: ImportedDocument;
  comparison: NonNullable<ImportedDocument['comparison']>;
}

/** A plan of these years is managed already: how much the document differs from it, instead of making a second one. */
export function ComparisonPanel({ document, comparison: { added, removed, changed } }: ComparisonPanelProps) {
  const { t } = useTranslation('differences');
  const errors = openCount(document.findingCounts, 'ERROR');
  const differs = added + removed + changed > 0;
  return (
    <section className="panel stack-close" aria-labelledby="comparison">
      <h2 id="comparison">{t('differences:title')}</h2>
      <p>{t(differs ? 'differences:panelLead' : 'differences:none')}</p>
      {differs ? (
        <>
          <Stats>
            <Stat label={t('differences:kind.ADDED')} figure={formatNumber(added)} />
            <Stat label={t('differences:kind.REMOVED')} figure={formatNumber(removed)} />
            <Stat label={t('differences:kind.CHANGED')} figure={formatNumber(changed)} />
          </Stats>
          <div className="row">
            <ButtonLink kind="main" to={`${importAddress(document.id)}/differences`}>
              {t('differences:show')}
            </ButtonLink>
            {errors > 0 ? <span className="soft">{t('differences:afterErrors', { count: errors })}</span> : null}
          </div>
        </>
      ) : null}
    </section>
  );
}
