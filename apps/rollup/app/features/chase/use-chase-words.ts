import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { useTranslation } from 'react-i18next';
import type { ChaseHead } from './chase.server.ts';

/** A chase in words: of which round, and who or what sent it. */
export function useChaseWords() {
  const { t, i18n } = useTranslation('chase');
  return {
    round: ({ months, fiscalYear }: Pick<ChaseHead, 'months' | 'fiscalYear'>) =>
      t('chase:round', { months, year: formatFiscalYear(fiscalYear, i18n.language) }),
    sender: ({ chaserName, ruleDays }: Pick<ChaseHead, 'chaserName' | 'ruleDays'>) => {
      if (ruleDays == null) return chaserName ?? '–';
      const when = ruleDays === 0 ? 'on' : ruleDays < 0 ? 'before' : 'after';
      return t(`chase:rule.${when}`, { days: Math.abs(ruleDays) });
    },
  };
}
