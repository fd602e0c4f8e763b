import { useTableTexts } from '@sujarit/remix-host/i18n/use-table-texts';
import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { DataTable } from '@sujarit/ui/table/data-table';
import { useTranslation } from 'react-i18next';
import type { PlanView } from './authority.server.ts';

interface YearRow {
  fiscalYear: number;
  projects: number;
  budget: string;
  ita: string | null;
  reduction: string | null;
}

/** The plan's years: projects and budget, and what it aims at. */
export function PlanTargets({ plan }: { plan: PlanView }) {
  const { t, i18n } = useTranslation('authority');
  const target = (fiscalYear: number, metric: string) =>
    plan.targets.find((one) => one.fiscalYear === fiscalYear && one.metric === metric)?.value ?? null;
  const rows: YearRow[] = plan.budgetByYear.map(({ fiscalYear, projects, budget }) => ({
    fiscalYear,
    projects,
    budget,
    ita: target(fiscalYear, 'ITA_SCORE'),
    reduction: target(fiscalYear, 'CASE_REDUCTION_PERCENT'),
  }));
  const figure = (value: string | null) => (value === null ? '–' : formatNumber(value));
  const columns: DataColumn<YearRow>[] = [
    { id: 'year', header: t('authority:year'), width: 120, cell: ({ fiscalYear }) => String(fiscalYear) },
    {
      id: 'projects',
      header: t('authority:projects'),
      numeric: true,
      onCard: true,
      cell: ({ projects }) => formatNumber(projects),
    },
    {
      id: 'budget',
      header: t('authority:budget'),
      unit: t('authority:baht'),
      numeric: true,
      onCard: true,
      width: 140,
      cell: ({ budget }) => formatBaht(budget, i18n.language),
    },
    {
      id: 'ita',
      header: t('authority:targetIta'),
      unit: t('authority:score'),
      numeric: true,
      onCard: true,
      cell: ({ ita }) => figure(ita),
    },
    {
      id: 'reduction',
      header: t('authority:targetReduction'),
      unit: t('authority:percentUnit'),
      numeric: true,
      width: 160,
      cell: ({ reduction }) => figure(reduction),
    },
  ];
  return (
    <section className="stack-close" aria-labelledby="plan-years">
      <h2 id="plan-years">{t('authority:yearsTitle')}</h2>
      <DataTable
        bare
        texts={useTableTexts(t('authority:yearsTitle'))}
        columns={columns}
        rows={rows}
        rowId={({ fiscalYear }) => String(fiscalYear)}
        empty={null}
      />
    </section>
  );
}
