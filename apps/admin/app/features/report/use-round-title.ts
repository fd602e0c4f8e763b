import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { useTranslation } from 'react-i18next';

/** A report's name: "รายงานรอบ 6 เดือน ปีงบประมาณ 2566". */
export function useRoundTitle(): (round: { fiscalYear: number; months: number }) => string {
  const { t, i18n } = useTranslation('reports');
  return ({ fiscalYear, months }) =>
    t('reports:titleOf', { months, year: formatFiscalYear(fiscalYear, i18n.language) });
}
