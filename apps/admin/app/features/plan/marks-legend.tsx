import { useTranslation } from 'react-i18next';
import type { PlanRow } from './plan-row.ts';

const KNOWN: Record<string, string> = { '✓': 'tick', '/': 'tick', '-': 'dash', '–': 'dash' };

/** What stands in the cells that are not amounts, as it is printed, and what it means. */
export function MarksLegend({ projects }: { projects: readonly PlanRow[] }) {
  const { t } = useTranslation('plan');
  const marks = projects.flatMap(({ budgets }) =>
    budgets.filter(({ amount }) => amount == null).map(({ mark }) => mark),
  );
  const seen = [...new Set(marks.filter((mark) => mark != null))].filter((mark) => mark in KNOWN);
  return (
    <p className="small soft">
      {seen.map((mark) => `${mark} ${t(`plan:mark.${KNOWN[mark]}`)} · `)}
      {t('plan:mark.blank')}
    </p>
  );
}
