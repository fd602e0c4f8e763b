import { randomUUID } from 'node:crypto';
import { closingReportStates } from '@sujarit/domain/entry-block';
import { Conflict } from '@sujarit/domain/errors';
import { type RoundMonths, roundEnd } from '@sujarit/domain/fiscal-calendar';
import type { Prisma } from './generated/prisma/client.ts';
import type { TenantClient } from './tenant-unit.ts';

interface OpenedRound {
  authorityId: string;
  fiscalYear: number;
  months: RoundMonths;
  /** ISO date. */
  today: string;
}

/**
 * The key of an authority's report of a round on its plan in use, made with an entry for each project that runs in the year where there is
 * none yet. What an earlier report of the year said "done" comes over closed (R7), with what the ordinance grants. Two at once make one.
 * @throws Conflict NO_PLAN_IN_USE, ROUND_NOT_OPEN { opensOn }
 */
export async function openReport(
  client: TenantClient,
  round: OpenedRound,
): Promise<{ authorityId: string; id: string }> {
  const { authorityId, fiscalYear, months } = round;
  const plan = await client.plan.findFirst({
    where: { authorityId, state: 'IN_USE', yearFrom: { lte: fiscalYear }, yearTo: { gte: fiscalYear } },
    orderBy: { revision: 'desc' },
    select: { id: true },
  });
  if (!plan) throw new Conflict('NO_PLAN_IN_USE', { fiscalYear });
  const planId = plan.id;
  const ofPlan = { authorityId, planId, fiscalYear, months };
  const key = { authorityId_planId_fiscalYear_months: ofPlan };
  const before = await client.report.findUnique({ where: key, select: { id: true } });
  if (before) return { authorityId, id: before.id };
  await refuseUnopened(client, round);

  const id = randomUUID();
  const { count } = await client.report.createMany({ data: [{ ...ofPlan, id }], skipDuplicates: true });
  if (count === 0) {
    const faster = await client.report.findUniqueOrThrow({ where: key, select: { id: true } });
    return { authorityId, id: faster.id };
  }
  const projects = await client.project.findMany({
    where: {
      authorityId,
      planId,
      removedAt: null,
      budgets: { some: { fiscalYear, OR: [{ amount: { not: null } }, { mark: { not: null } }] } },
    },
    orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      entries: {
        where: {
          report: { is: { planId, fiscalYear, months: { lt: months }, state: { in: [...closingReportStates] } } },
        },
      },
    },
  });
  await client.reportEntry.createMany({
    data: projects.map((project) => ({
      authorityId,
      id: randomUUID(),
      reportId: id,
      projectId: project.id,
      ...carriedOver(project.entries[0]),
    })),
  });
  return { authorityId, id };
}

/** A round opens on the day that the province set, or on the day after its last one. */
async function refuseUnopened(
  client: TenantClient,
  { authorityId, fiscalYear, months, today }: OpenedRound,
): Promise<void> {
  const set = await client.reportingRound.findFirst({
    where: { fiscalYear, months, province: { authorities: { some: { id: authorityId } } } },
    select: { opensOn: true },
  });
  const opensOn = set?.opensOn.toISOString().slice(0, 10) ?? null;
  const open = opensOn ? today >= opensOn : today > roundEnd(fiscalYear, months);
  if (!open) throw new Conflict('ROUND_NOT_OPEN', { opensOn });
}

type Entry = Prisma.ReportEntryGetPayload<object>;

function carriedOver(earlier: Entry | undefined): Partial<Prisma.ReportEntryCreateManyInput> {
  if (!earlier) return {};
  const { status, percent, inOrdinance, ordinanceBudget, disbursed, remark } = earlier;
  return status === 'DONE'
    ? { status, percent, inOrdinance, ordinanceBudget, disbursed, remark }
    : { inOrdinance, ordinanceBudget };
}
