import { planContentHash } from '@sujarit/db/plan-content-hash';
import type { TenantClient } from '@sujarit/db/tenant-unit';
import { authorityOf, idOf, markOf, type Place } from './names.ts';

const contentHashes = new Map<Place, string>();
/** Hash of the submitted plan's content: what an executive signs. Known once the world is made. */
export const contentHashOf = (place: Place) => contentHashes.get(place) ?? '';

/** Plans in the states that acts need, by revision. */
export const plans = [
  { name: 'plan-in-use', state: 'IN_USE', revision: 1 },
  { name: 'plan-draft', state: 'DRAFT', revision: 2 },
  { name: 'plan-submitted', state: 'SUBMITTED', revision: 3 },
  { name: 'plan-signed', state: 'SIGNED', revision: 4 },
  { name: 'plan-approved', state: 'APPROVED', revision: 5 },
  { name: 'plan-announced', state: 'ANNOUNCED', revision: 6 },
] as const;

export async function fillPlan(
  client: TenantClient,
  place: Place,
  { name, state, revision }: (typeof plans)[number],
): Promise<void> {
  const authorityId = authorityOf(place);
  const mark = markOf(place);
  const id = (row: string) => idOf(place, row);
  const planId = id(name);
  await client.plan.create({
    data: {
      authorityId,
      id: planId,
      frameworkId: 'framework-2566-2570',
      title: `แผน ${mark}`,
      yearFrom: 2566,
      yearTo: 2570,
      revision,
      state: 'DRAFT',
      signatory: mark,
    },
  });
  await client.planTarget.create({ data: { authorityId, planId, metric: 'ITA_SCORE', fiscalYear: 2566, value: 86 } });
  for (const [index, department] of ['department-1', 'department-2'].entries()) {
    const projectId = id(`${name} project-${index + 1}`);
    await client.project.create({
      data: {
        authorityId,
        id: projectId,
        planId,
        ordinal: index + 1,
        kind: 'PROJECT',
        name: `โครงการ ${mark}`,
        measure: mark,
        indicator: mark,
        departmentId: id(department),
      },
    });
    await client.projectPlace.create({
      data: { authorityId, projectId, ordinal: 1, frameworkId: 'framework-2566-2570', nodeCode: '1.1.1' },
    });
    await client.projectBudget.create({ data: { authorityId, projectId, fiscalYear: 2566, amount: 1000, mark } });
    await client.projectTarget.create({
      data: { authorityId, projectId, fiscalYear: 2566, value: 1, unit: mark, operator: mark },
    });
    await client.projectSheet.create({
      data: {
        authorityId,
        projectId,
        name: mark,
        rationale: mark,
        objectives: [mark],
        targetGroup: [mark],
        method: [mark],
        period: mark,
        location: mark,
        budgetStatus: 'NONE',
        responsible: mark,
        outputs: [mark],
        outcomes: [mark],
        results: [mark],
      },
    });
  }
  const riskId = id(`${name} risk`);
  await client.risk.create({
    data: {
      authorityId,
      id: riskId,
      planId,
      ordinal: 1,
      process: mark,
      issues: [mark],
      levels: ['HIGH'],
      level: 'HIGH',
    },
  });
  await client.riskControl.create({
    data: {
      authorityId,
      id: id(`${name} control`),
      riskId,
      ordinal: 1,
      text: mark,
      projectId: id(`${name} project-1`),
    },
  });
  const contentHash = await planContentHash(client, { authorityId, planId });
  if (state === 'SUBMITTED') contentHashes.set(place, contentHash);
  if (state === 'DRAFT') {
    await client.project.create({
      data: {
        authorityId,
        id: id('plan-draft project-removed'),
        planId,
        ordinal: 3,
        kind: 'PROJECT',
        name: mark,
        departmentId: id('department-1'),
        removedAt: new Date('2023-01-05'),
      },
    });
    await client.risk.create({
      data: {
        authorityId,
        id: id('plan-draft risk-removed'),
        planId,
        ordinal: 2,
        process: mark,
        issues: [mark],
        levels: ['LOW'],
        level: 'LOW',
        removedAt: new Date('2023-01-05'),
      },
    });
  } else if (state !== 'SUBMITTED') {
    await client.planSignature.create({
      data: {
        authorityId,
        id: id(`${name} signature`),
        planId,
        contentHash,
        signerId: id('user-executive'),
        signerName: mark,
        position: mark,
        signedAt: new Date('2023-01-10'),
      },
    });
    await client.planDecision.create({
      data: {
        authorityId,
        id: id(`${name} decision`),
        planId,
        kind: 'RETURN',
        reason: mark,
        deciderId: mark,
        deciderName: mark,
        decidedAt: new Date('2023-01-11'),
      },
    });
  }
  await client.plan.update({ where: { authorityId_id: { authorityId, id: planId } }, data: { state } });
}
