import { fiscalYearOf } from '@sujarit/domain/fiscal-calendar';
import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { ToneBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import type { itaPage } from './ita.server.ts';
import { ItaResult } from './ita-result.tsx';
import { ItaYears } from './ita-years.tsx';
import { Measures } from './measures.tsx';
import { PASS_MARK } from './pass-mark.ts';

interface ItaScreenProps {
  page: Awaited<ReturnType<typeof itaPage>>;
  /** the fiscal year on top of the page: that of the measures */
  fiscalYear: number;
  /** the year of the result, where another one was chosen */
  resultYear: number | undefined;
}

/** The ITA result that stands for the year, the years beside each other, and the measures that answer it (R13, R14). */
export function ItaScreen({ page, fiscalYear, resultYear }: ItaScreenProps) {
  const { t, i18n } = useTranslation('ita');
  const { results, measures, targets, today } = page;
  const result = results.find((one) => one.fiscalYear <= (resultYear ?? fiscalYear));
  const target = targets.find((one) => one.fiscalYear === result?.fiscalYear)?.value;
  const year = (value: number) => formatFiscalYear(value, i18n.language);
  const above = result ? Number(result.total) - PASS_MARK : 0;
  return (
    <>
      <PageHeader
        title={t('ita:title')}
        badges={
          result ? (
            <ToneBadge tone={above >= 0 ? 'good' : 'bad'} label={t(above >= 0 ? 'ita:passed' : 'ita:notPassed')} />
          ) : undefined
        }
        state={
          result
            ? t(above >= 0 ? 'ita:stateAbove' : 'ita:stateBelow', {
                year: year(result.fiscalYear),
                total: formatNumber(result.total, { decimals: 2 }),
                level: result.level,
                difference: formatNumber(Math.abs(above), { decimals: 2 }),
                mark: PASS_MARK,
              })
            : t('ita:noneYet')
        }
      />
      {result ? (
        <>
          <ItaResult result={result} target={target} />
          <ItaYears results={results} targets={targets} current={result.fiscalYear} />
        </>
      ) : (
        <EmptyState
          title={t('ita:none.title', { year: year(fiscalYear) })}
          why={t(fiscalYear >= fiscalYearOf(today) ? 'ita:none.notYet' : 'ita:none.missing')}
        />
      )}
      <Measures measures={measures} fiscalYear={fiscalYear} mayImport={page.mayImport} />
    </>
  );
}
