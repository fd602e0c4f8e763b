import { frameworks } from '@sujarit/domain/framework/frameworks';
import type { PlanDocument } from '@sujarit/domain/plan-document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plans } from '../../fixtures/generator/plan-generator.ts';
import { planStyles, strategyStyles } from '../../fixtures/generator/plan-style.ts';
import { strategyPlans } from '../../fixtures/generator/strategy-generator.ts';
import { writePlanText } from '../../fixtures/generator/write-plan-text.ts';
import { writeStrategyText } from '../../fixtures/generator/write-strategy-text.ts';
import { partsOf, type WrittenPlan, withoutDepartments } from '../../fixtures/generator/written-plan.ts';
import { toWord } from '../../fixtures/to-word.ts';
import { toWorkbook } from '../../fixtures/to-workbook.ts';
import { layOutText } from './laid-out.ts';
import { readPlanDocument } from './read-plan-document.ts';
import { readPlanText } from './read-plan-text.ts';

/** Plans of each layout that are written and read; a long run takes more (WRITTEN_PLANS=20000). */
const runs = Number(process.env.WRITTEN_PLANS ?? 300);

/** Plans in the layout's every style, with the document's text. */
const layouts = {
  'the official layout': fc.tuple(plans, planStyles).map(([plan, style]) => ({
    plan: style.table.department === 'none' ? withoutDepartments(plan) : plan,
    text: writePlanText(plan, style),
  })),
  'the layout of strategies': fc.tuple(strategyPlans, strategyStyles).map(([plan, style]) => ({
    plan: style.department === 'none' ? withoutDepartments(plan) : plan,
    text: writeStrategyText(plan, style),
  })),
};

function same(read: PlanDocument, written: WrittenPlan): void {
  expect(partsOf(read)).toEqual(partsOf(written));
  expect(read.findings.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
}

describe.each(Object.entries(layouts))('any plan in %s', (_name, written) => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(written, ({ plan, text }) => same(readPlanText(layOutText(text), { frameworks }), plan)),
      { numRuns: runs },
    );
  }, 3_600_000);

  it.each([
    ['Word', toWord],
    ['Excel', toWorkbook],
  ])(
    'is read so as a file of %s too',
    async (_format, convert) => {
      await fc.assert(
        fc.asyncProperty(written, async ({ plan, text }) => {
          const { document } = await readPlanDocument(await convert(text), { frameworks });
          if (document === undefined) throw new Error('refused');
          same(document, plan);
        }),
        { numRuns: Math.ceil(runs / 20) },
      );
    },
    3_600_000,
  );
});
