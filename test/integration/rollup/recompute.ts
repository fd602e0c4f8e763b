import type { TenantClient } from '@sujarit/db/tenant-unit';

/** The figures of one authority, year and round, as plain numbers. */
export type Figures = Record<string, number | string | boolean | null>;

/**
 * The rollup computed anew in plain code from the rows, independently of the SQL that keeps it. Keys are "year/months".
 * A plan counts for a year if it is in use or closed, else the latest revision; a report counts once sent.
 */
export async function recompute(client: TenantClient, authorityId: string): Promise<Map<string, Figures>> {
  const plans = await client.plan.findMany({
    where: { authorityId },
    include: {
      projects: { include: { budgets: true, places: true } },
      risks: { include: { controls: true } },
      reports: { include: { entries: true } },
    },
  });
  const { provinceCode, regionNo } = await client.authority.findUniqueOrThrow({ where: { id: authorityId } });
  const denominators = await client.roundDenominator.findMany({ where: { authorityId } });
  const ita = await client.itaResult.findMany({ where: { authorityId } });
  const years = new Set<number>([
    ...ita.flatMap((result) => [result.fiscalYear, result.fiscalYear + 1]),
    ...denominators.map(({ fiscalYear }) => fiscalYear),
  ]);
  for (const plan of plans) for (let year = plan.yearFrom; year <= plan.yearTo; year += 1) years.add(year);

  const figures = new Map<string, Figures>();
  for (const year of years) {
    for (const months of [6, 12]) {
      const settled = (plan: (typeof plans)[number]) => (plan.state === 'IN_USE' || plan.state === 'CLOSED' ? 1 : 0);
      const frozen = denominators.find((one) => one.fiscalYear === year && one.months === months);
      const until = frozen?.frozenAt.getTime() ?? Number.POSITIVE_INFINITY;
      const stands = ({ removedAt }: { removedAt: Date | null }) => !removedAt || removedAt.getTime() > until;
      const current = plans
        .filter((candidate) => candidate.yearFrom <= year && year <= candidate.yearTo)
        .sort((a, b) => settled(b) - settled(a) || b.revision - a.revision)[0];
      const plan = frozen ? plans.find(({ id }) => id === frozen.planId) : current;
      const planned = (plan?.projects ?? []).filter(stands).flatMap((project) => {
        const budget = project.budgets.find(
          (line) => line.fiscalYear === year && (line.amount !== null || line.mark !== null),
        );
        return budget
          ? [{ id: project.id, amount: Number(budget.amount ?? 0), dimension: project.places[0]!.nodeCode[0]! }]
          : [];
      });
      const standing = (plan?.risks ?? []).filter(stands);
      const risks = (level: string) => standing.filter((risk) => risk.level === level).length;
      const dimensionOf = new Map(planned.map(({ id, dimension }) => [id, dimension]));
      const dimensionsOf = ({ controls }: (typeof standing)[number]) => {
        const found = controls.flatMap(({ projectId }) => dimensionOf.get(projectId ?? '') ?? []);
        return found.length === 0 ? ['-'] : [...new Set(found)];
      };
      const report = plan?.reports.find((candidate) => candidate.fiscalYear === year && candidate.months === months);
      const counts = report?.state === 'SENT' || report?.state === 'ACCEPTED';
      const entries = (counts ? report.entries : []).filter((entry) =>
        planned.some((project) => project.id === entry.projectId),
      );
      const withStatus = (status: string) => entries.filter((entry) => entry.status === status).length;
      const inDimension = (dimension: string) => planned.filter((project) => project.dimension === dimension);
      const progress = Object.groupBy(entries, ({ projectId }) => dimensionOf.get(projectId) ?? '');
      figures.set(`${year}/${months}`, {
        place: `${provinceCode}/${regionNo}`,
        progress: asText(
          Object.entries(progress).map(([dimension, found = []]) => [
            dimension,
            ['IN_PROGRESS', 'DONE', 'CANNOT'].map((status) => found.filter((entry) => entry.status === status).length),
            sum(found.map((entry) => Number(entry.disbursed ?? 0))),
          ]),
        ),
        riskMatrix: asText(
          counted(standing.map((risk) => (risk.likelihood && risk.impact ? `${risk.likelihood}-${risk.impact}` : '-'))),
        ),
        risksByDimension: asText(counted(standing.flatMap(dimensionsOf))),
        planId: plan?.id ?? null,
        planState: plan?.state ?? null,
        frozen: frozen !== undefined,
        projects: frozen?.projects ?? planned.length,
        planBudget: frozen ? Number(frozen.planBudget) : sum(planned.map((project) => project.amount)),
        dimension1: frozen ? (countOf(frozen.projectsByDimension, '1') ?? 0) : inDimension('1').length,
        budget2: frozen
          ? (countOf(frozen.budgetByDimension, '2') ?? 0)
          : sum(inDimension('2').map((project) => project.amount)),
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
          place: `${row.provinceCode}/${row.regionNo}`,
          progress: asText(
            Object.entries(row.progressByDimension as unknown as ProgressByDimension).map(([dimension, found]) => [
              dimension,
              [found.inProgress, found.done, found.cannot],
              Number(found.disbursed),
            ]),
          ),
          riskMatrix: asText(Object.entries(row.riskMatrix as Record<string, number>)),
          risksByDimension: asText(Object.entries(row.risksByDimension as Record<string, number>)),
          planId: row.planId,
          planState: row.planState,
          frozen: row.frozen,
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

type ProgressByDimension = Record<string, { inProgress: number; done: number; cannot: number; disbursed: string }>;

/** Pairs in one order, as a text that can be compared. */
const asText = (pairs: unknown[][]) => JSON.stringify(pairs.toSorted(([a], [b]) => String(a).localeCompare(String(b))));
const counted = (keys: string[]) => [...Map.groupBy(keys, (key) => key)].map(([key, same]) => [key, same.length]);
const countOf = (counts: unknown, dimension: string) => (counts as Record<string, number>)[dimension];
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const numberOrNull = (value: { toString(): string } | null | undefined) => (value == null ? null : Number(value));
