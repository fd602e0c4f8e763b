import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { useTranslation } from 'react-i18next';
import { findingActs } from './finding-acts.ts';
import type { ImportedDocument } from './import-screen.tsx';
import { type Finding, isOpen } from './use-review.ts';

type Decided = Pick<Finding, 'code' | 'severity' | 'state' | 'suggestion' | 'answer'>;

/** Doubts whose answer is an amount. */
const MONEY = /^(AMOUNT_|MARKS_|BUDGET_)/;

/** A value, and a whole decision on a doubt, as people read them. */
export function useDecisionWords({ frameworks, draftFramework }: ImportedDocument) {
  const { t, i18n } = useTranslation('findings');
  const said = (code: string, value: string): string => {
    if (code === 'FRAMEWORK_UNKNOWN') {
      const known = frameworks.find(({ id }) => id === value);
      if (!known) return draftFramework?.titleTh ?? value;
      return i18n.language.startsWith('en') ? known.titleEn : known.titleTh;
    }
    return MONEY.test(code) && /^\d+$/.test(value) ? formatBaht(value, i18n.language, { unit: true }) : value;
  };
  const decided = (finding: Decided): string => {
    if (isOpen(finding)) return t('findings:undecided');
    const taken = finding.state === 'ACCEPTED' && findingActs(finding).accept === 'take' ? finding.suggestion : null;
    const value = finding.answer ?? taken;
    return value ? said(finding.code, value) : t(`findings:state.${finding.state}`);
  };
  return { said, decided };
}
