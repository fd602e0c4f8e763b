import { bahtOf, satangOf } from '@sujarit/domain/aggregate-money';
import { Stat, Stats } from '@sujarit/ui/figures/stat';
import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { useTranslation } from 'react-i18next';
import { DimensionTable } from '../plan/dimension-table.tsx';
import { planAddress } from '../plan/project-address.ts';

interface PlanFiguresProps {
  plan: {
    id: string;
    projectCount: number;
    budgetByYear: readonly { fiscalYear: number; projects: number; budget: string }[];
    projectsByDimension: readonly {
      code: string;
      nameTh?: string | null;
      nameEn?: string | null;
      projects: number;
      budget: string;
    }[];
    gaps: readonly unknown[];
    risks: readonly { level: string }[];
  };
  /** the year that is looked at */
  fiscalYear: number;
}

/** The plan in figures: of the year that is looked at, and by dimension over all years. */
export function PlanFigures({ plan, fiscalYear }: PlanFiguresProps) {
  const { t, i18n } = useTranslation(['home', 'plan']);
  const { language } = i18n;
  const year = plan.budgetByYear.find((one) => one.fiscalYear === fiscalYear);
  const all = bahtOf(plan.budgetByYear.reduce((sum, { budget }) => sum + satangOf(budget), 0n));
  const high = plan.risks.filter(({ level }) => level === 'HIGH' || level === 'VERY_HIGH').length;
  const to = planAddress(plan.id);
  return (
    <>
      <Stats>
        <Stat
          label={t('home:projectsInYear', { year: formatFiscalYear(fiscalYear, language) })}
          figure={formatNumber(year?.projects ?? 0)}
          note={t('home:ofPlan', { count: plan.projectCount })}
          to={to}
        />
        <Stat
          label={t('home:budgetInYear', { year: formatFiscalYear(fiscalYear, language) })}
          figure={formatBaht(year?.budget ?? '0', language)}
          note={t('plan:baht')}
        />
        <Stat
          label={t('plan:risks')}
          figure={formatNumber(plan.risks.length)}
          note={t('home:highRisks', { count: high })}
          to={`${to}?part=risks`}
        />
        <Stat
          label={t('plan:gaps')}
          figure={formatNumber(plan.gaps.length)}
          note={plan.gaps.length === 0 ? t('plan:noGaps') : t('plan:gapsHint')}
        />
      </Stats>
      <section className="panel stack-close" aria-labelledby="by-dimension">
        <h2 id="by-dimension">{t('plan:byDimension')}</h2>
        <DimensionTable dimensions={plan.projectsByDimension} projectCount={plan.projectCount} total={all} />
      </section>
    </>
  );
}
