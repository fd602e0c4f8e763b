import { readFileSync } from 'node:fs';
import { readPlanDocument } from '@sujarit/documents/plan-reader/read-plan-document';
import { frameworks } from '@sujarit/domain/framework/frameworks';
import { planDraftOf } from '@sujarit/domain/plan-draft';
import { expect, it } from 'vitest';
import { withoutPlan } from './account-list.ts';
import { sampleDocument, samplePlan } from './sample-document.ts';
import { demoScene } from './scene.ts';

it('prints a plan that the reader reads back, with one doubt about an amount', async () => {
  const authority = (await demoScene()).authorityOf(withoutPlan);
  const plan = samplePlan(authority);
  const { document } = await readPlanDocument(Buffer.from(sampleDocument(authority)), { frameworks });
  expect(document!.findings.map((finding) => finding.code)).toEqual(['AMOUNT_ONLY_IN_SHEET']);
  const read = planDraftOf(document!, [{ finding: 0, state: 'ACCEPTED', answer: null }]);
  const essence = ({ projects, targets, risks }: typeof plan) => ({
    projects: projects.map(({ name, kind, places, budgets, responsible, sheet }) => ({
      name,
      kind,
      places,
      responsible,
      budgets: budgets.map(({ fiscalYear, amount }) => [fiscalYear, amount]),
      sheet: { ...sheet, location: null },
    })),
    targets: targets.map(({ metric, fiscalYear, value }) => `${metric} ${fiscalYear} ${value}`).sort(),
    risks: risks.map(({ process, issues, level, controls }) => ({
      process,
      issues,
      level,
      controls: controls.map(({ text }) => text),
    })),
  });
  expect(essence(read)).toEqual(essence(plan));
});

it('is kept as it is written, where the seed keeps it and where it is served', async () => {
  const text = sampleDocument((await demoScene()).authorityOf(withoutPlan));
  const kept = ['documents/', '../../apps/admin/public/samples/'].map((folder) =>
    readFileSync(new URL(`${folder}plan-2566-2570.txt`, import.meta.url), 'utf8'),
  );
  expect(kept).toEqual([text, text]);
});
