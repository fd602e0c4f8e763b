import { randomUUID } from 'node:crypto';
import { settleRoundClosing } from '@sujarit/db/settle-round-closing';
import type { TenantClient } from '@sujarit/db/tenant-unit';
import fc from 'fast-check';

type Level = 'LOW' | 'MEDIUM' | 'HIGH' | 'VERY_HIGH';

/** One act of a random history. Numbers choose among what stands when the act is carried out. */
export type RoundAct = { kind: 'closeRound' | 'reopenRound'; year: number; months: 6 | 12 };
/** Another authority, which has a plan and has reported, is merged into this one. */
export type MergeAct = { kind: 'takeOver' };
export type Act =
  | { kind: 'addProject'; dimension: 1 | 2; amounts: (number | null)[] }
  | { kind: 'changeBudget'; pick: number; year: number; amount: number }
  | { kind: 'removeProject'; pick: number }
  | { kind: 'movePlace'; pick: number; dimension: 1 | 2 }
  | { kind: 'addRisk' | 'removeRisk'; level: Level; likelihood: number | null; impact: number | null }
  | { kind: 'controlRisk' | 'freeRisk'; pick: number }
  | { kind: 'moveDepartment'; pick: number; department: 'กองคลัง' | 'กองช่าง' }
  | { kind: 'moveAuthority'; province: '52' | '30' }
  | { kind: 'setAuthorityState'; state: 'ACTIVE' | 'DISSOLVED' }
  | RoundAct
  | MergeAct
  | { kind: 'setPlanState'; state: 'DRAFT' | 'SIGNED' | 'IN_USE' | 'CLOSED' }
  | { kind: 'revisePlan' }
  | { kind: 'openReport'; year: number; months: 6 | 12 }
  | { kind: 'enter'; pick: number; status: 'IN_PROGRESS' | 'DONE' | 'CANNOT'; disbursed: number }
  | { kind: 'setReportState'; pick: number; state: 'DRAFT' | 'SENT' | 'RETURNED' | 'ACCEPTED' }
  | { kind: 'setIta'; year: number; total: number };

const year = fc.integer({ min: 2566, max: 2568 });
const pick = fc.nat(50);
const amount = fc.integer({ min: 0, max: 900_000 });
const oneToFive = fc.option(fc.integer({ min: 1, max: 5 }));

const often = 4;
const acts: fc.WeightedArbitrary<Act>[] = [
  {
    weight: often,
    arbitrary: fc.record({
      kind: fc.constant('addProject'),
      dimension: fc.constantFrom(1, 2),
      amounts: fc.array(fc.option(amount), { minLength: 3, maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('changeBudget'), pick, year, amount }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('removeProject'), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('movePlace'), pick, dimension: fc.constantFrom(1, 2) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('addRisk', 'removeRisk'),
      level: fc.constantFrom('LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH'),
      likelihood: oneToFive,
      impact: oneToFive,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('closeRound', 'closeRound', 'reopenRound'),
      year,
      months: fc.constantFrom(6, 12),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('controlRisk', 'controlRisk', 'freeRisk'), pick }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('moveDepartment'),
      pick,
      department: fc.constantFrom('กองคลัง', 'กองช่าง'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('moveAuthority'), province: fc.constantFrom('52', '30') }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('setAuthorityState'),
      state: fc.constantFrom('ACTIVE', 'DISSOLVED'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('setPlanState'),
      state: fc.constantFrom('DRAFT', 'SIGNED', 'IN_USE', 'CLOSED'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('revisePlan') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('takeOver') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('openReport'), year, months: fc.constantFrom(6, 12) }) },
  {
    weight: 3 * often,
    arbitrary: fc.record({
      kind: fc.constant('enter'),
      pick,
      status: fc.constantFrom('IN_PROGRESS', 'DONE', 'CANNOT'),
      disbursed: amount,
    }),
  },
  {
    weight: often,
    arbitrary: fc.record({
      kind: fc.constant('setReportState'),
      pick,
      state: fc.constantFrom('DRAFT', 'SENT', 'SENT', 'SENT', 'RETURNED', 'ACCEPTED'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('setIta'), year, total: fc.integer({ min: 0, max: 100 }) }) },
];

/** Where every history begins: projects in both dimensions and a report to enter progress in. */
export const beginning: Exclude<Act, RoundAct | MergeAct>[] = [
  { kind: 'addProject', dimension: 1, amounts: [100, 200, 300] },
  { kind: 'addProject', dimension: 2, amounts: [10, null, 30] },
  { kind: 'openReport', year: 2566, months: 6 },
  { kind: 'setReportState', pick: 0, state: 'SENT' },
];

export const histories: fc.Arbitrary<Act[]> = fc
  .array(fc.oneof(...acts), { minLength: 5, maxLength: 40 })
  .map((history) => [...beginning, ...history]);

/** Closes or opens again a round of every province, as the worker does at night. */
export async function settleRound(client: TenantClient, { kind, year, months }: RoundAct): Promise<void> {
  for (const provinceCode of ['52', '30']) {
    const key = { provinceCode, fiscalYear: year, months };
    const closesOn = new Date(kind === 'closeRound' ? '2020-06-01' : '2030-06-01');
    await client.reportingRound.upsert({
      where: { provinceCode_fiscalYear_months: key },
      create: { ...key, opensOn: closesOn, dueOn: closesOn, closesOn, greenFrom: 50, orangeFrom: 20 },
      update: { closesOn },
    });
  }
  await settleRoundClosing(client, { provinceCode: null, today: '2025-01-01' });
}

/** Merges one authority into another: its projects go on in the other's newest plan, and it is dissolved. */
export async function mergeInto(client: TenantClient, { from, into }: { from: string; into: string }): Promise<void> {
  const plan = await newestPlan(client, into);
  const projects = await client.project.findMany({
    where: { authorityId: from, removedAt: null },
    include: { budgets: true, places: true },
  });
  for (const { budgets, places, kind, name } of projects) {
    const id = randomUUID();
    const ofProject = { authorityId: into, projectId: id };
    await client.project.create({ data: { authorityId: into, id, planId: plan.id, ordinal: 1, kind, name } });
    await client.projectBudget.createMany({ data: budgets.map((budget) => ({ ...budget, ...ofProject })) });
    await client.projectPlace.createMany({ data: places.map((place) => ({ ...place, ...ofProject })) });
  }
  await client.authority.update({ where: { id: from }, data: { state: 'DISSOLVED' } });
}

const chosen = <T>(rows: T[], index: number): T | undefined => rows[index % Math.max(1, rows.length)];

async function newestPlan(client: TenantClient, authorityId: string) {
  const found = await client.plan.findFirst({ where: { authorityId }, orderBy: { revision: 'desc' } });
  if (found) return found;
  const id = randomUUID();
  const [yearFrom, yearTo] = [2566, 2568];
  return client.plan.create({
    data: { authorityId, id, frameworkId: 'test-framework', title: 'แผน', yearFrom, yearTo },
  });
}

/** Carries out one act on the authority's rows; an act that finds nothing to act on does nothing. */
export async function carryOut(
  client: TenantClient,
  authorityId: string,
  act: Exclude<Act, RoundAct | MergeAct>,
): Promise<void> {
  const plan = await newestPlan(client, authorityId);
  const projects = await client.project.findMany({
    where: { authorityId, planId: plan.id },
    orderBy: { ordinal: 'asc' },
  });
  const reports = await client.report.findMany({
    where: { authorityId },
    orderBy: [{ fiscalYear: 'asc' }, { months: 'asc' }, { id: 'asc' }],
  });
  const risks = await client.risk.findMany({
    where: { authorityId, planId: plan.id },
    orderBy: [{ level: 'asc' }, { id: 'asc' }],
  });

  switch (act.kind) {
    case 'addProject': {
      const id = randomUUID();
      await client.project.create({
        data: { authorityId, id, planId: plan.id, ordinal: projects.length + 1, kind: 'PROJECT', name: 'โครงการ' },
      });
      await client.projectPlace.create({
        data: { authorityId, projectId: id, ordinal: 1, frameworkId: 'test-framework', nodeCode: `${act.dimension}.1` },
      });
      await client.projectBudget.createMany({
        data: act.amounts.map((value, index) => ({
          authorityId,
          projectId: id,
          fiscalYear: 2566 + index,
          amount: value,
          mark: value === null && index === 1 ? '✓' : null,
        })),
      });
      return;
    }
    case 'changeBudget': {
      const project = chosen(projects, act.pick);
      if (project) {
        await client.projectBudget.upsert({
          where: { authorityId_projectId_fiscalYear: { authorityId, projectId: project.id, fiscalYear: act.year } },
          create: { authorityId, projectId: project.id, fiscalYear: act.year, amount: act.amount },
          update: { amount: act.amount },
        });
      }
      return;
    }
    case 'removeProject': {
      const project = chosen(projects, act.pick);
      if (project)
        await client.project.updateMany({ where: { authorityId, id: project.id }, data: { removedAt: new Date() } });
      return;
    }
    case 'movePlace': {
      const project = chosen(projects, act.pick);
      if (project)
        await client.projectPlace.updateMany({
          where: { authorityId, projectId: project.id },
          data: { nodeCode: `${act.dimension}.1` },
        });
      return;
    }
    case 'addRisk':
      await client.risk.create({
        data: {
          authorityId,
          id: randomUUID(),
          planId: plan.id,
          ordinal: 1,
          process: 'งาน',
          issues: [],
          levels: [act.level],
          level: act.level,
          likelihood: act.likelihood,
          impact: act.impact,
        },
      });
      return;
    case 'controlRisk': {
      const [risk, project] = [chosen(risks, act.pick), chosen(projects, act.pick)];
      if (risk && project)
        await client.riskControl.create({
          data: { authorityId, id: randomUUID(), riskId: risk.id, ordinal: 1, text: 'มาตรการ', projectId: project.id },
        });
      return;
    }
    case 'freeRisk': {
      const risk = chosen(risks, act.pick);
      if (risk) await client.riskControl.deleteMany({ where: { authorityId, riskId: risk.id } });
      return;
    }
    case 'moveDepartment': {
      const project = chosen(projects, act.pick);
      const department =
        (await client.department.findFirst({ where: { authorityId, name: act.department } })) ??
        (await client.department.create({
          data: { authorityId, id: randomUUID(), name: act.department, ordinal: 1 },
        }));
      if (project)
        await client.project.updateMany({
          where: { authorityId, id: project.id },
          data: { departmentId: department.id },
        });
      return;
    }
    case 'moveAuthority':
      await client.authority.update({
        where: { id: authorityId },
        data: { provinceCode: act.province, regionNo: act.province === '52' ? 5 : 3 },
      });
      return;
    case 'setAuthorityState':
      await client.authority.update({ where: { id: authorityId }, data: { state: act.state } });
      return;
    case 'removeRisk':
      await client.risk.updateMany({
        where: { authorityId, planId: plan.id, level: act.level },
        data: { removedAt: new Date() },
      });
      return;
    case 'setPlanState':
      await client.plan.update({ where: { authorityId_id: { authorityId, id: plan.id } }, data: { state: act.state } });
      return;
    case 'revisePlan':
      await client.plan.create({
        data: {
          authorityId,
          id: randomUUID(),
          frameworkId: 'test-framework',
          title: 'แผน',
          yearFrom: 2566,
          yearTo: 2568,
          revision: plan.revision + 1,
        },
      });
      return;
    case 'openReport':
      await client.report.createMany({
        data: { authorityId, id: randomUUID(), planId: plan.id, fiscalYear: act.year, months: act.months },
        skipDuplicates: true,
      });
      return;
    case 'enter': {
      const [project, report] = [chosen(projects, act.pick), chosen(reports, act.pick)];
      if (project && report) {
        const values = {
          status: act.status,
          disbursed: act.disbursed,
          reason: act.status === 'CANNOT' ? ('NO_BUDGET' as const) : null,
        };
        await client.reportEntry.upsert({
          where: { authorityId_reportId_projectId: { authorityId, reportId: report.id, projectId: project.id } },
          create: { authorityId, id: randomUUID(), reportId: report.id, projectId: project.id, ...values },
          update: values,
        });
      }
      return;
    }
    case 'setReportState': {
      const report = chosen(reports, act.pick);
      if (report)
        await client.report.update({
          where: { authorityId_id: { authorityId, id: report.id } },
          data: { state: act.state },
        });
      return;
    }
    case 'setIta':
      await client.itaResult.upsert({
        where: { authorityId_fiscalYear: { authorityId, fiscalYear: act.year } },
        create: { authorityId, fiscalYear: act.year, total: act.total, level: 'ผ่าน' },
        update: { total: act.total },
      });
  }
}
