import { Stat, Stats } from '@sujarit/ui/figures/stat';
import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { formatBuddhistDate } from '@sujarit/ui/format/buddhist-date.ts';
import { formatFiscalYears } from '@sujarit/ui/format/fiscal-year.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { useTranslation } from 'react-i18next';
import type { ImportedDocument } from './import-screen.tsx';
import { OtherAuthority } from './other-authority.tsx';
import { YearComparison } from './year-comparison.tsx';

interface ImportSummaryProps {
  summary: NonNullable<ImportedDocument['summary']>;
  authorityName: string | undefined;
}

/** What was read, in figures, against what the document states of itself. */
export function ImportSummary({ summary, authorityName }: ImportSummaryProps) {
  const { t, i18n } = useTranslation('documents');
  const { language } = i18n;
  if (summary.kind === 'UNKNOWN') return null;
  const other = <OtherAuthority printed={summary.authorityName} own={authorityName} />;
  if (summary.kind === 'ITA_MEASURE_REPORT') {
    return (
      <>
        {other}
        <Stats>
          <Stat label={t('documents:kind')} figure={t('documents:measureReport')} note={summary.authorityName} />
          <Stat label={t('documents:measureYear')} figure={summary.measureYear ?? '–'} />
          <Stat label={t('documents:measures')} figure={formatNumber(summary.measures)} />
        </Stats>
      </>
    );
  }
  const { yearFrom, yearTo, declaredProjects } = summary;
  return (
    <section className="stack-close" aria-labelledby="what-was-read">
      <h2 id="what-was-read">{t('documents:read')}</h2>
      {other}
      <Stats>
        <Stat
          label={t('documents:projects')}
          figure={formatNumber(summary.projects)}
          note={summary.projectsByDimension
            .map(({ code, projects }) => t('documents:ofDimension', { code, projects }))
            .join(' · ')}
          badge={
            declaredProjects == null ? null : (
              <span className="small">
                {t(declaredProjects === summary.projects ? 'documents:asDeclared' : 'documents:declared', {
                  figure: formatNumber(declaredProjects),
                })}
              </span>
            )
          }
        />
        <Stat label={t('documents:sheets')} figure={formatNumber(summary.sheets)} note={t('documents:sheetsNote')} />
        <Stat label={t('documents:risks')} figure={formatNumber(summary.risks)} note={t('documents:risksNote')} />
        <Stat label={t('documents:targets')} figure={formatNumber(summary.targets)} note={t('documents:targetsNote')} />
        <Stat
          label={t('documents:years')}
          figure={yearFrom != null && yearTo != null ? formatFiscalYears(yearFrom, yearTo) : '–'}
        />
        <Stat
          label={t('documents:announced')}
          figure={summary.announcedOn ? formatBuddhistDate(summary.announcedOn, language) : '–'}
          note={summary.signatory ?? t('documents:noSignatory')}
        />
      </Stats>
      <YearComparison years={summary.budgetByYear} format={(amount) => formatBaht(amount, language)} />
    </section>
  );
}
