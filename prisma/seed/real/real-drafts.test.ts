import { type PlanDraft, planDraftOf } from '@sujarit/domain/plan-draft';
import { measuresDraftOf } from '@sujarit/domain/plan-draft-measures';
import { expect, it } from 'vitest';
import { answersTo } from './import-document.ts';
import { readDocument } from './read-document.ts';

async function draftOf(name: string): Promise<PlanDraft> {
  const read = await readDocument(name);
  return planDraftOf(read.document, answersTo(read));
}

function sums({ projects }: PlanDraft): Record<number, number> {
  const byYear: Record<number, number> = {};
  for (const { budgets } of projects)
    for (const { fiscalYear, amount } of budgets) byYear[fiscalYear] = (byYear[fiscalYear] ?? 0) + (amount ?? 0);
  return byYear;
}

function counts({ projects }: PlanDraft): number[] {
  return ['1', '2', '3', '4'].map(
    (dimension) => projects.filter((project) => project.places[0]!.startsWith(dimension)).length,
  );
}

it('อบต.จางเหนือ: 32 projects 7/14/4/7, 50,000 baht a year, 4 risks, targets and announcement', async () => {
  const draft = await draftOf('001_d58f73771f5e2b24.txt');
  expect(counts(draft)).toEqual([7, 14, 4, 7]);
  expect(sums(draft)).toEqual({ 2566: 50_000, 2567: 50_000, 2568: 50_000, 2569: 50_000, 2570: 50_000 });
  expect(draft.risks.map((risk) => risk.level)).toEqual(['MEDIUM', 'MEDIUM', 'HIGH', 'HIGH']);
  expect(draft).toMatchObject({
    frameworkId: 'framework-2566-2570',
    announcedOn: '2022-08-31',
    signatory: 'นายสมคิด วงศ์ปิ่น',
  });
  expect(draft.targets.map(({ value }) => value).sort((a, b) => a - b)).toEqual([
    10, 20, 30, 40, 50, 86, 87, 88, 89, 90,
  ]);
  expect(draft.projects[23]!.places).toEqual(['3.2.1', '3.2.2', '3.2.3']);
  expect(
    draft.risks.flatMap((risk) => risk.controls).filter((control) => control.project !== null).length,
  ).toBeGreaterThanOrEqual(8);
  expect(JSON.stringify(draft.projects)).not.toContain('บ้านดง');
});

it('อบต.คลองเมือง: 13 activities of four strategies, 50,000 baht a year, targets per year', async () => {
  const draft = await draftOf('002_865a79fa372771d0.txt');
  expect(counts(draft)).toEqual([3, 2, 3, 5]);
  expect(sums(draft)).toEqual({ 2561: 50_000, 2562: 50_000, 2563: 50_000, 2564: 50_000 });
  expect(draft.projects.map((project) => project.printedNo)).toContain('1.3');
  expect(draft.projects.every((project) => project.budgets.length === 4)).toBe(true);
  expect(draft.projects[0]!.targets).toContainEqual({ fiscalYear: 2561, value: 1, unit: 'คน', operator: null });
});

it('อบต.จอหอ: seven sheets of dimension 3 over 2566-2570, and twelve measures of 2566', async () => {
  const draft = await draftOf('000_13d5abfe38b1d0c1.txt');
  expect(counts(draft)).toEqual([0, 0, 7, 0]);
  expect(draft.projects.every((project) => project.budgets.length === 5)).toBe(true);
  const { document } = await readDocument('003_3c67acdf706fd710.txt');
  const measures = measuresDraftOf(document);
  expect([measures.fiscalYear, measures.measures.length]).toEqual([2566, 12]);
});
