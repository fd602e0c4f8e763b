import { frameworks } from '@sujarit/domain/framework/frameworks';
import type { PlanDocument } from '@sujarit/domain/plan-document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenDocuments } from '../../fixtures/generator/written-documents.ts';
import { partsOf, type WrittenPlan } from '../../fixtures/generator/written-plan.ts';
import { toWord } from '../../fixtures/to-word.ts';
import { toWorkbook } from '../../fixtures/to-workbook.ts';
import { layOutText } from './laid-out.ts';
import { readPlanDocument } from './read-plan-document.ts';
import { readPlanText } from './read-plan-text.ts';

/** The same plans in every run; others are drawn by `npm run fuzz-reader`. */
const seed = 2566;

function same(read: PlanDocument, written: WrittenPlan): void {
  expect(partsOf(read)).toEqual(partsOf(written));
  // a plan of few projects may print too little of its framework: a person is asked then
  const errors = read.findings.filter(({ severity, code }) => severity === 'ERROR' && code !== 'FRAMEWORK_UNKNOWN');
  expect(errors).toEqual([]);
}

describe.each(Object.entries(writtenDocuments))('any plan in %s', (_name, written) => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(written, ({ plan, text }) => same(readPlanText(layOutText(text), { frameworks }), plan)),
      { numRuns: 300, seed },
    );
  }, 60_000);

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
        { numRuns: 15, seed },
      );
    },
    60_000,
  );
});
