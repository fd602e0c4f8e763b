import type { TenantClient } from '@sujarit/db/tenant-unit';

/** The figures of one authority, year and round, as plain numbers. */
export type Figures = Record<string, number | string | null>;

/**
 * The rollup computed anew in plain code from the rows, independently of the SQL that keeps it. Keys are "year/months".
 * A plan counts for a year if it is in use or closed, else the latest revision; a report counts once sent.
 */
export async function recompute(client: TenantClient, authorityId: string): Promise<Map<string, Figures>> {
  const plans = await client.plan.findMany({
    where: { authorityId },
    include: {
      projects: { include: { budgets: true, places: true } },
      risks: true,
      reports: { include: { entries: true } },
    },
  });
  const ita = await client.itaResult.findMany({ where: { authorityId } });
  const years = new Set<number>(ita.flatMap((result) => [result.fiscalYear, result.fiscalYear + 1]));
  for (const plan of plans) for (let year = plan.yearFrom; year <= plan.yearTo; year += 1) years.add(year);

  const figures = new Map<string, Figures>();
  for (const year of years) {
    const settled = (plan: (typeof plans)[number]) => (plan.state === 'IN_USE' || plan.state === 'CLOSED' ? 1 : 0);
    const plan = plans
      .filter((candidate) => candidate.yearFrom <= year && year <= candidate.yearTo)
      .sort((a, b) => settled(b) - settled(a) || b.revision - a.revision)[0];
    const planned = (plan?.projects ?? [])
      .filter((project) => !project.removedAt)
      .flatMap((project) => {
        const budget = project.budgets.find(
          (line) => line.fiscalYear === year && (line.amount !== null || line.mark !== null),
        );
        return budget
          ? [{ id: project.id, amount: Number(budget.amount ?? 0), dimension: project.places[0]!.nodeCode[0]! }]
          : [];
      });
    const risks = (level: string) =>
      (plan?.risks ?? []).filter((risk) => !risk.removedAt && risk.level === level).length;
    for (const months of [6, 12]) {
      const report = plan?.reports.find((candidate) => candidate.fiscalYear === year && candidate.months === months);
      const counts = report?.state === 'SENT' || report?.state === 'ACCEPTED';
      const entries = (counts ? report.entries : []).filter((entry) =>
        planned.some((project) => project.id === entry.projectId),
      );
      const withStatus = (status: string) => entries.filter((entry) => entry.status === status).length;
      const inDimension = (dimension: string) => planned.filter((project) => project.dimension === dimension);
      figures.set(`${year}/${months}`, {
        planId: plan?.id ?? null,
        planState: plan?.state ?? null,
        projects: planned.length,
        planBudget: sum(planned.map((project) => project.amount)),
        dimension1: inDimension('1').length,
        budget2: sum(inDimension('2').map((project) => project.amount)),
        reportState: report?.state ?? null,
        inProgress: withStatus('IN_PROGRESS'),
        done: withStatus('DONE'),
        cannot: withStatus('CANNOT'),
        disbursed: sum(entries.map((entry) => Number(entry.disbursed ?? 0))),
        risks: `${risks('LOW')}/${risks('MEDIUM')}/${risks('HIGH')}/${risks('VERY_HIGH')}`,
        ita: numberOrNull(ita.find((result) => result.fiscalYear === year)?.total),
        itaLast: numberOrNull(ita.find((result) => result.fiscalYear === year - 1)?.total),
      });
    }
  }
  return figures;
}

/** The same figures as the rollup keeps them. */
export async function kept(client: TenantClient, authorityId: string): Promise<Map<string, Figures>> {
  const rows = await client.authorityRollup.findMany({ where: { authorityId } });
  return new Map(
    rows.map((row) => {
      const projects = row.projectsByDimension as Record<string, number>;
      const budgets = row.budgetByDimension as Record<string, number>;
      return [
        `${row.fiscalYear}/${row.months}`,
        {
          planId: row.planId,
          planState: row.planState,
          projects: row.projects,
          planBudget: Number(row.planBudget),
          dimension1: projects['1'] ?? 0,
          budget2: Number(budgets['2'] ?? 0),
          reportState: row.reportState,
          inProgress: row.inProgress,
          done: row.done,
          cannot: row.cannot,
          disbursed: Number(row.disbursed),
          risks: `${row.riskLow}/${row.riskMedium}/${row.riskHigh}/${row.riskVeryHigh}`,
          ita: numberOrNull(row.itaTotal),
          itaLast: numberOrNull(row.itaLastTotal),
        },
      ];
    }),
  );
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const numberOrNull = (value: { toString(): string } | null | undefined) => (value == null ? null : Number(value));
