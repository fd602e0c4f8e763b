import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { frameworks } from '@sujarit/domain/framework/frameworks';
import { type PlanDocument, planDocumentSchema } from '@sujarit/domain/plan-document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPlan } from '../../fixtures/plan-arbitrary.ts';
import { fixtureText } from '../../fixtures/score.ts';
import { readPlanDocument } from '../plan-reader/read-plan-document.ts';
import { writePlanTemplate } from './write-plan-template.ts';

const [current, older] = [frameworks[0]!, frameworks[1]!];

async function workbookOf(plan: PlanDocument, departments: string[] = []): Promise<Uint8Array> {
  const framework = frameworks.find(({ id }) => id === plan.plan.framework) ?? current;
  const out = new PassThrough();
  const [bytes] = await Promise.all([buffer(out), writePlanTemplate(out, { plan, framework, departments })]);
  return bytes;
}

async function read(bytes: Uint8Array): Promise<PlanDocument> {
  const { document } = await readPlanDocument(bytes, { frameworks });
  if (document === undefined) throw new Error('refused');
  return document;
}

/** What a plan says, without where it was read. */
const said = ({ organization, plan, targets, risks, projects }: PlanDocument) =>
  JSON.parse(JSON.stringify({ organization, plan, targets, risks, projects }), (key, value) =>
    key === 'lines' || key === 'fieldLines' ? undefined : value,
  );

describe('a plan as a workbook', () => {
  it.each([current, older])(
    'is read back to the letter: any plan of $id',
    async (framework) => {
      await fc.assert(
        fc.asyncProperty(anyPlan(framework), async (plan) => {
          const document = await read(await workbookOf(plan));
          expect(said(document)).toEqual(said(plan));
          expect(planDocumentSchema.parse(document)).toEqual(document);
          expect(document.findings.filter(({ code }) => /^(CELL|TEMPLATE)_/.test(code))).toEqual([]);
        }),
        { numRuns: 150 },
      );
    },
    60_000,
  );

  it.each(['000', '001', '002'])('loses nothing of the document %s', async (number) => {
    const plan = await read(new TextEncoder().encode(fixtureText(number)));
    expect(said(await read(await workbookOf(plan)))).toEqual(said(plan));
  });
});
