import { describe, expect, it } from 'vitest';
import type { PlanDocument, PlanProject, PlanSheet } from './plan-document.ts';
import { PLAN_DOCUMENT_FORMAT } from './plan-document-format.ts';
import { planDraftOf } from './plan-draft.ts';
import { amountOf } from './plan-draft-amounts.ts';
import { measuresDraftOf } from './plan-draft-measures.ts';

const sheet: PlanSheet = {
  name: 'โครงการอบรม',
  rationale: null,
  objectives: ['ก', { text: 'ข', children: ['ค'] }],
  targetGroup: [],
  method: [],
  period: 'ปีงบประมาณ ๒๕๖๖ - ๒๕๖๗',
  location: null,
  budget: { status: 'AMOUNT', amount: 10_000 },
  responsible: 'กองคลัง บ้านดง',
  outputs: [],
  outcomes: [],
  results: [],
  lines: [10, 20],
};
const project: PlanProject = {
  ordinal: 1,
  dimension: '1',
  codes: ['1.1.1'],
  kind: 'PROJECT',
  measure: null,
  name: 'โครงการอบรม',
  department: null,
  budgetByYear: { 2566: { amount: null, mark: '✓' }, 2567: { amount: null, mark: '✓' } },
  indicator: null,
  targetByYear: {},
  lines: [1, 2],
  sheet,
};
function documentOf(more: Partial<PlanDocument>): PlanDocument {
  return {
    format: PLAN_DOCUMENT_FORMAT,
    kind: 'PLAN',
    organization: { name: 'องค์การบริหารส่วนตำบลตัวอย่าง', type: 'SAO', district: null, province: null },
    plan: {
      title: null,
      framework: 'framework-2566-2570',
      yearFrom: 2566,
      yearTo: 2567,
      announcedOn: null,
      signatory: null,
    },
    targets: [],
    risks: [],
    declared: null,
    projects: [project],
    rows: [],
    report: null,
    findings: [],
    ...more,
  };
}
function finding(code: PlanDocument['findings'][number]['code'], more: Partial<PlanDocument['findings'][number]> = {}) {
  return {
    code,
    severity: 'WARNING' as const,
    message: '',
    lines: [0, 0] as [number, number],
    project: 1,
    suggestion: null,
    ...more,
  };
}

describe('planDraftOf', () => {
  it('keeps marks and amounts apart, and lists as they are nested', () => {
    const draft = planDraftOf(documentOf({}), []);
    expect(draft).toMatchObject({ frameworkId: 'framework-2566-2570', title: 'แผนปฏิบัติการป้องกันการทุจริต' });
    expect(draft.projects[0]!.budgets).toEqual([
      { fiscalYear: 2566, amount: null, mark: '✓' },
      { fiscalYear: 2567, amount: null, mark: '✓' },
    ]);
    expect(draft.projects[0]!.sheet).toMatchObject({
      budgetStatus: 'AMOUNT',
      budgetAmount: 10_000,
      objectives: sheet.objectives,
    });
  });

  it('gives a tick the amount of the sheet only when that was accepted, also where projects share their cells', () => {
    const other = { ...project, ordinal: 2, budgetByYear: project.budgetByYear };
    const document = documentOf({
      projects: [project, other],
      findings: [finding('AMOUNT_ONLY_IN_SHEET', { suggestion: '10000' })],
    });
    const amounts = (state: 'ACCEPTED' | 'CHANGED' | 'LEFT_OPEN', answer: string | null) =>
      planDraftOf(document, [{ finding: 0, state, answer }]).projects.map((one) =>
        one.budgets.map(({ amount, mark }) => [amount, mark]),
      );
    const open = [
      [null, '✓'],
      [null, '✓'],
    ];
    expect(amounts('ACCEPTED', null)).toEqual([
      [
        [10_000, '✓'],
        [10_000, '✓'],
      ],
      open,
    ]);
    expect(amounts('CHANGED', '๑๒,๕๐๐ บาท')).toEqual([
      [
        [12_500, '✓'],
        [12_500, '✓'],
      ],
      open,
    ]);
    expect(amounts('LEFT_OPEN', '1')).toEqual([open, open]);
    expect(document.projects[0]!.budgetByYear[2566]!.amount).toBeNull();
  });

  it('changes what a finding is about and nothing else', () => {
    const findings = [
      finding('FOREIGN_AUTHORITY', { suggestion: 'ตัวอย่าง', params: { name: 'บ้านดง' } }),
      finding('BUDGET_INVALID'),
      finding('SHEET_CODE_DIFFERS', { suggestion: '1.1.2' }),
      finding('WRONG_SEQUENCE', { suggestion: '6' }),
    ];
    const draft = planDraftOf(documentOf({ findings }), [
      { finding: 0, state: 'ACCEPTED', answer: null },
      { finding: 1, state: 'CHANGED', answer: 'ไม่ใช้งบประมาณ' },
      { finding: 2, state: 'CHANGED', answer: '๑.๑.๓' },
      { finding: 3, state: 'ACCEPTED', answer: null },
    ]);
    expect(draft.projects[0]).toMatchObject({ places: ['1.1.3'], responsible: 'กองคลัง ตัวอย่าง', name: 'โครงการอบรม' });
    expect(draft.projects[0]!.sheet).toMatchObject({ budgetStatus: 'NONE', budgetAmount: null });
  });

  it('shifts columns of other years into the plan when told so, and fills years that were not printed', () => {
    const strange = { ...project, budgetByYear: { 2565: { amount: 5, mark: '5' }, 2566: { amount: 6, mark: '6' } } };
    const none = { ...project, ordinal: 2, budgetByYear: {} };
    const findings = [
      finding('YEARS_NOT_OF_PLAN', { project: null, suggestion: '2566–2567' }),
      finding('YEARS_NOT_PRINTED', { project: 2, params: { what: 'งบประมาณ' } }),
    ];
    const draft = planDraftOf(documentOf({ projects: [strange, none], findings }), [
      { finding: 0, state: 'ACCEPTED', answer: null },
      { finding: 1, state: 'CHANGED', answer: '-' },
    ]);
    expect(draft.projects[0]!.budgets.map(({ fiscalYear, amount }) => [fiscalYear, amount])).toEqual([
      [2566, 5],
      [2567, 6],
    ]);
    expect(draft.projects[1]!.budgets).toEqual(
      [2566, 2567].map((fiscalYear) => ({ fiscalYear, amount: null, mark: '-' })),
    );
  });

  it('places by code; a number that is no code is kept as printed, and the strategy is the place', () => {
    const plan = { ...documentOf({}).plan, framework: 'framework-2561-2564', yearFrom: 2561, yearTo: 2564 };
    const activity = { ...project, codes: ['1.3'], dimension: '2', kind: null, sheet: null };
    expect(planDraftOf(documentOf({ plan, projects: [activity] }), []).projects[0]).toMatchObject({
      places: ['2'],
      printedNo: '1.3',
      kind: 'ACTIVITY',
    });
    expect(
      planDraftOf(documentOf({ projects: [{ ...project, codes: [], dimension: null }] }), []).projects[0]!.places,
    ).toEqual([]);
  });

  it('runs the sheets of a plan without a table in every year, without money', () => {
    const bare = {
      ...project,
      budgetByYear: {},
      sheet: { ...sheet, budget: { status: 'NONE' as const, amount: null } },
    };
    expect(planDraftOf(documentOf({ projects: [bare] }), []).projects[0]!.budgets).toEqual(
      [2566, 2567].map((fiscalYear) => ({ fiscalYear, amount: null, mark: 'ไม่ใช้งบประมาณ' })),
    );
  });

  it('takes the highest of the printed levels and links controls that name a project', () => {
    const risk = {
      no: 1,
      process: 'งาน',
      issues: ['ก'],
      levels: ['HIGH' as const, 'MEDIUM' as const],
      lines: [0, 0] as [number, number],
    };
    const controls = ['มาตรการ “อบรมจริยธรรม” ขององค์การบริหารส่วนตำบลตัวอย่าง', 'มาตรการอื่น'];
    const named = { ...project, name: 'โครงการอบรมจริยธรรม' };
    const draft = planDraftOf(documentOf({ projects: [named], risks: [{ ...risk, controls }] }), []);
    expect(draft.risks[0]).toMatchObject({ level: 'HIGH', levels: ['HIGH', 'MEDIUM'] });
    expect(draft.risks[0]!.controls.map((control) => control.project)).toEqual([0, null]);
  });

  it('says what is missing', () => {
    const years = { ...documentOf({}).plan, yearFrom: null, yearTo: null };
    expect(() => planDraftOf(documentOf({ plan: years }), [])).toThrow('PLAN_INCOMPLETE');
    expect(() => planDraftOf(documentOf({ kind: 'UNKNOWN' }), [])).toThrow('NOT_A_PLAN');
    const findings = [finding('PLAN_YEARS_NOT_FOUND', { project: null })];
    const told = planDraftOf(documentOf({ plan: years, findings }), [
      { finding: 0, state: 'CHANGED', answer: '๒๕๖๖-๒๕๗๐' },
    ]);
    expect([told.yearFrom, told.yearTo]).toEqual([2566, 2570]);
  });
});

describe('measuresDraftOf', () => {
  it('keeps every row in order and refuses rows without a place', () => {
    const row = {
      instrument: 'EIT' as const,
      indicator: 7,
      measure: 'ก',
      method: 'ข',
      result: 'ค',
      success: 'ง',
      lines: [0, 0] as [number, number],
    };
    const report = documentOf({ kind: 'ITA_MEASURE_REPORT', rows: [row, row], report: { fiscalYear: 2566 } });
    expect(measuresDraftOf(report)).toMatchObject({
      fiscalYear: 2566,
      measures: [{ ordinal: 1 }, { ordinal: 2, indicator: 7 }],
    });
    expect(() => measuresDraftOf({ ...report, rows: [{ ...row, indicator: null }] })).toThrow('MEASURES_INCOMPLETE');
  });
});

it('reads amounts in Thai and Arabic digits', () => {
  expect(['๒๐,๐๐๐', '1,250 บาท', '-', 'ไม่ใช้งบประมาณ'].map(amountOf)).toEqual([20_000, 1250, null, null]);
});
