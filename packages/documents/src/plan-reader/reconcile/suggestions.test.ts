import type { FindingCode, PlanDocument } from '@sujarit/domain/plan-document';
import { planDraftOf } from '@sujarit/domain/plan-draft';
import { describe, expect, it } from 'vitest';
import { layOutText } from '../laid-out.ts';
import { readPlanText } from '../read-plan-text.ts';
import { madeUpPlan, sheet } from './made-up-plan.fixture.ts';

type Draft = ReturnType<typeof planDraftOf>;

/** The plan with the first finding of a code left as printed, and with its suggestion accepted. */
function both(document: PlanDocument, code: FindingCode): { suggestion: string | null; left: Draft; taken: Draft } {
  const finding = document.findings.findIndex((one) => one.code === code);
  expect(finding, `${code} of ${document.findings.map((one) => one.code).join(', ')}`).toBeGreaterThanOrEqual(0);
  const draft = (state: 'ACCEPTED' | 'LEFT_OPEN') => planDraftOf(document, [{ finding, state, answer: null }]);
  const { suggestion } = document.findings[finding]!;
  return { suggestion, left: draft('LEFT_OPEN'), taken: draft('ACCEPTED') };
}

const cells = (draft: Draft, project: number) =>
  draft.projects[project]!.budgets.slice(0, 1).map(({ amount, mark }) => [amount, mark])[0];
const none = 'งบประมาณ\nไม่ใช้งบประมาณ\n';
const second = sheet({ number: '2', name: 'กิจกรรมสอง', budget: none });

describe('a suggestion that is accepted changes its field; one that is not, nothing', () => {
  it('amounts of the sheets for one amount of a row of two projects, in order', () => {
    const sheets = [sheet({ budget: none }), sheet({ number: '2', name: 'กิจกรรมสอง' })];
    const { suggestion, left, taken } = both(madeUpPlan({ cells: '10,000', sheets }), 'AMOUNT_SHARED');
    expect(suggestion).toBe('ไม่ใช้งบประมาณ; 10000');
    expect([cells(left, 0), left.projects[1]!.budgets]).toEqual([[10_000, '10,000'], []]);
    expect([cells(taken, 0), cells(taken, 1)]).toEqual([
      [null, 'ไม่ใช้งบประมาณ'],
      [10_000, '10000'],
    ]);
  });

  it('amounts of the sheets where the row has more marks than projects', () => {
    const { suggestion, taken } = both(madeUpPlan({ cells: '5,000 ✓ ✓' }), 'MARKS_NOT_MATCHING');
    expect(suggestion).toBe('10000; ไม่ใช้งบประมาณ');
    expect([cells(taken, 0), cells(taken, 1)]).toEqual([
      [10_000, '5,000'],
      [null, '✓'],
    ]);
  });

  it('no money where the sheet denies the table’s', () => {
    const { left, taken } = both(madeUpPlan({ cells: '10,000 5,000', totals: '15,000' }), 'AMOUNT_DIFFERS');
    expect([cells(left, 1), cells(taken, 1)]).toEqual([
      [5000, '5,000'],
      [null, 'ไม่ใช้งบประมาณ'],
    ]);
  });

  it('an amount for the years that run, not for those with a dash', () => {
    const document = madeUpPlan({ cells: '✓ ✓' });
    for (const project of document.projects) project.budgetByYear[2567] = { amount: null, mark: '-' };
    const { taken } = both(document, 'AMOUNT_ONLY_IN_SHEET');
    expect(taken.projects[0]!.budgets.slice(0, 2).map(({ amount }) => amount)).toEqual([10_000, null]);
  });

  it('the table’s amount for a sheet without one, and its division for one without a responsible person', () => {
    const missing = madeUpPlan({ cells: '10,000 ✓', sheets: [sheet({ budget: '' }), second] });
    const budget = both(missing, 'BUDGET_MISSING');
    expect([budget.left, budget.taken].map((draft) => draft.projects[0]!.sheet!.budgetAmount)).toEqual([null, 10_000]);
    const strange = madeUpPlan({
      cells: '- ✓',
      totals: '-',
      sheets: [sheet({ budget: 'งบประมาณ\nกองช่าง\n' }), second],
    });
    expect(both(strange, 'BUDGET_INVALID').taken.projects[0]!.sheet!.budgetStatus).toBe('NONE');
    const nobody = sheet({}).replace('ผู้รับผิดชอบ\nสำนักปลัด\n', '');
    const head = both(madeUpPlan({ sheets: [nobody, second], department: 'กองคลัง' }), 'RESPONSIBLE_MISSING');
    expect([head.left, head.taken].map((draft) => draft.projects[0]!.sheet!.responsible)).toEqual([null, 'กองคลัง']);
  });

  it('the table’s name for a sheet of another name, another kind, or none', () => {
    const named = (name: string) => madeUpPlan({ sheets: [sheet({ name }), second] });
    for (const [name, code] of [
      ['มาตรการหนึ่ง', 'SHEET_KIND_DIFFERS'],
      ['โครงการหนึ่งเพื่อเสริมสร้างความโปร่งใสในหน่วยงาน', 'SHEET_NAME_DIFFERS'],
    ] as const) {
      const { left, taken } = both(named(name), code);
      expect([left, taken].map((draft) => draft.projects[0]!.sheet!.name)).toEqual([name, 'โครงการหนึ่ง']);
    }
    const lost = sheet({}).replace('ลำดับที่ 1\nชื่อโครงการ : โครงการหนึ่ง\n', '');
    const document = madeUpPlan({
      names: '1) โครงการอบรมคุณธรรม 2) โครงการหนึ่ง 3) กิจกรรมสอง',
      cells: '10,000 10,000 ✓',
      totals: '20,000',
      sheets: [sheet({ name: 'โครงการอบรมคุณธรรม' }), lost, second.replace('ลำดับที่ 2', 'ลำดับที่ 3')],
    });
    expect(both(document, 'SHEET_WITHOUT_NAME').taken.projects[1]!.sheet!.name).toBe('โครงการหนึ่ง');
  });

  it('a place of the framework: the sheet’s heading for a strange or missing code', () => {
    const strange = both(madeUpPlan({ names: '1.9.9 1) โครงการหนึ่ง 2) กิจกรรมสอง' }), 'CODE_NOT_OF_FRAMEWORK');
    expect(strange.suggestion).toBe('1.1.1');
    expect([strange.left, strange.taken].map((draft) => draft.projects[0]!.printedNo)).toEqual(['1.9.9', null]);
    const document = madeUpPlan({});
    const [project] = document.projects;
    project!.codes = [];
    document.findings.push({ ...finding, code: 'CODE_MISSING', suggestion: '1.1.1' });
    expect(both(document, 'CODE_MISSING').taken.projects[0]!.places).toEqual(['1.1.1']);
  });

  it('the own name for another authority’s, in the sheet and in the title', () => {
    const foreign = both(
      madeUpPlan({ sheets: [sheet({ extra: '2. เพื่อเทศบาลตำบลบ้านใหม่\n' }), second] }),
      'FOREIGN_AUTHORITY',
    );
    expect([foreign.left, foreign.taken].map((draft) => draft.projects[0]!.sheet!.objectives[1])).toEqual([
      'เพื่อเทศบาลตำบลบ้านใหม่',
      'เพื่อเทศบาลตำบลตัวอย่าง',
    ]);
    const misspelt = both(
      madeUpPlan({ sheets: [sheet({ extra: '2. เพื่อเทศบาลตำบลตัวอยาง\n' }), second] }),
      'AUTHORITY_SPELLING',
    );
    expect(misspelt.taken.projects[0]!.sheet!.objectives[1]).toBe('เพื่อเทศบาลตำบลตัวอย่าง');
    const document = madeUpPlan({});
    document.plan.title = 'แผนของเทศบาลตำบลบ้านใหม่';
    document.readAt = { 'plan.title': [0, 0] };
    document.findings.push({ ...finding, project: null, code: 'FOREIGN_AUTHORITY', params: { name: 'บ้านใหม่' } });
    expect(both(document, 'FOREIGN_AUTHORITY').taken.title).toBe('แผนของเทศบาลตำบลตัวอย่าง');
  });

  it('the plan’s years for others, and the table’s for a plan that prints none', () => {
    const period = madeUpPlan({ sheets: [sheet({ period: 'พ.ศ. 2561 - 2564' }), second] });
    expect(both(period, 'YEARS_NOT_OF_PLAN').taken.projects[0]!.sheet!.period).toBe('2566–2570');
    const text = 'แผนปฏิบัติการป้องกันการทุจริต\nโครงการ\tปี 2566\tปี 2567\nโครงการหนึ่ง\t✓\t✓\n';
    const silent = readPlanText(layOutText(text), { frameworks: [] });
    expect(silent.findings).toContainEqual(
      expect.objectContaining({ code: 'PLAN_YEARS_NOT_FOUND', suggestion: '2566–2567' }),
    );
  });

  it('the authority’s own kind for a choice of kinds that a template left', () => {
    const choice = sheet({ extra: '2. เพื่อหน่วยงาน (อบต./เทศบาล)\n' });
    const { taken } = both(madeUpPlan({ sheets: [choice, second] }), 'TEMPLATE_LEFTOVER');
    expect(taken.projects[0]!.sheet!.objectives[1]).toBe('เพื่อหน่วยงาน (เทศบาล)');
  });

  it('a sheet that the table does not know goes to the project without one, or becomes a project', () => {
    const stray = madeUpPlan({
      names: '1) โครงการหนึ่ง 2) กิจกรรมสอง 3) กิจกรรมรับฟังความเห็นของประชาชนในตำบล',
      cells: '10,000 ✓ ✓',
      sheets: [sheet({}), sheet({ number: '2', name: 'กิจกรรมฟังความเห็นชาวบ้าน' })],
    });
    const near = both(stray, 'SHEET_WITHOUT_PROJECT');
    expect(near.left.projects.map((project) => project.sheet?.name)).toEqual(['โครงการหนึ่ง', undefined, undefined]);
    expect(near.suggestion).toBe('กิจกรรมรับฟังความเห็นของประชาชนในตำบล');
    expect(near.taken.projects.map((project) => project.sheet?.name)).toEqual([
      'โครงการหนึ่ง',
      undefined,
      'กิจกรรมฟังความเห็นชาวบ้าน',
    ]);
    const far = both(
      madeUpPlan({ sheets: [sheet({}), second, sheet({ number: '3', name: 'เรื่องอื่นที่ไม่มีในตารางเลย' })] }),
      'SHEET_WITHOUT_PROJECT',
    );
    expect(far.left.projects).toHaveLength(2);
    expect(far.taken.projects[2]).toMatchObject({ ordinal: 3, name: 'เรื่องอื่นที่ไม่มีในตารางเลย', places: ['1.1.1'] });
    expect(cells(far.taken, 2)).toEqual([10_000, '✓']);
  });
});

const finding = {
  severity: 'WARNING' as const,
  message: '',
  lines: [0, 0] as [number, number],
  project: 1,
  suggestion: 'ตัวอย่าง',
};
