import { randomUUID } from 'node:crypto';
import type { TenantClient } from '@sujarit/db/tenant-unit';
import type { PlanState } from '@sujarit/domain/plan-lifecycle';

/** The id of a row as the API shows it. */
export const globalId = (type: string, ...key: string[]) => Buffer.from(`${type}:${key.join(':')}`).toString('base64');

export interface MadePlan {
  authorityId: string;
  planId: string;
  departments: [string, string];
  projects: string[];
}

/** A plan of 2566-2570 with projects of 1,000 baht a year, by turns in two dimensions and two departments. */
export async function makePlan(
  client: TenantClient,
  authorityId: string,
  { state = 'IN_USE', projects = 4, revision = 1 }: { state?: PlanState; projects?: number; revision?: number } = {},
): Promise<MadePlan> {
  const planId = randomUUID();
  const departments: [string, string] = [randomUUID(), randomUUID()];
  await client.department.createMany({
    data: departments.map((id, ordinal) => ({ authorityId, id, name: `กอง ${id}`, ordinal })),
  });
  await client.plan.create({
    data: {
      authorityId,
      id: planId,
      frameworkId: 'test-framework',
      title: 'แผน',
      yearFrom: 2566,
      yearTo: 2570,
      revision,
      state,
    },
  });
  const rows = Array.from({ length: projects }, (_, index) => ({ id: randomUUID(), index }));
  await client.project.createMany({
    data: rows.map(({ id, index }) => ({
      authorityId,
      id,
      planId,
      ordinal: index + 1,
      kind: 'PROJECT',
      name: `โครงการ ${index + 1}`,
      departmentId: departments[index % 2]!,
      updatedAt: new Date(),
    })),
  });
  await client.projectPlace.createMany({
    data: rows.map(({ id, index }) => ({
      authorityId,
      projectId: id,
      ordinal: 1,
      frameworkId: 'test-framework',
      nodeCode: index % 2 ? '2.1' : '1.1',
    })),
  });
  await client.projectBudget.createMany({
    data: rows.flatMap(({ id }) =>
      [2566, 2567].map((fiscalYear) => ({ authorityId, projectId: id, fiscalYear, amount: 1000 })),
    ),
  });
  return { authorityId, planId, departments, projects: rows.map(({ id }) => id) };
}

/** A report of the first round of 2566 with the first projects done and the others under way; sent on the ISO day, or a draft. */
export async function makeReport(
  client: TenantClient,
  { authorityId, planId, projects }: MadePlan,
  { sentOn, done, ordinanceBudget = null }: { sentOn: string | null; done: number; ordinanceBudget?: string | null },
): Promise<void> {
  const reportId = randomUUID();
  const ofRound = { fiscalYear: 2566, months: 6, state: sentOn ? 'SENT' : 'DRAFT' } as const;
  await client.report.create({
    data: { authorityId, id: reportId, planId, ...ofRound, sentOn: sentOn && new Date(sentOn) },
  });
  await client.reportEntry.createMany({
    data: projects.map((projectId, index) => ({
      authorityId,
      id: randomUUID(),
      reportId,
      projectId,
      status: index < done ? 'DONE' : 'IN_PROGRESS',
      percent: index < done ? 100 : 50,
      ordinanceBudget,
      disbursed: '100.25',
      updatedAt: new Date(),
    })),
  });
}

/** The 6-month round of 2566 in a province: opens 1 April, due 30 April 2023. */
export async function makeRound(
  client: TenantClient,
  provinceCode: string,
  more: { months?: number; dueOn?: string } = {},
) {
  const { months = 6, dueOn = '2023-04-30' } = more;
  const dates = { opensOn: new Date('2023-04-01'), dueOn: new Date(dueOn), closesOn: new Date('2023-09-30') };
  await client.reportingRound.create({
    data: { provinceCode, fiscalYear: 2566, months, ...dates, greenFrom: 50, orangeFrom: 20, formula: 'DONE' },
  });
}
