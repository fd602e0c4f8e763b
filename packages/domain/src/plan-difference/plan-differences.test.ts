import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListItem } from '../plan-document.ts';
import type { ComparedPlan, ComparedProject, ComparedRisk, ComparedSheet } from './compared-plan.ts';
import { notAsSuggested, type PlanDifference, planDifferences } from './plan-differences.ts';
import { takenOver } from './taken-over.ts';

const sheet: ComparedSheet = {
  name: 'โครงการอบรมคุณธรรม',
  rationale: 'ด้วยพระราชบัญญัติประกอบรัฐธรรมนูญว่าด้วยการป้องกันและปราบปรามการทุจริต',
  objectives: ['เพื่อสร้างจิตสำนึก'],
  targetGroup: ['บุคลากร'],
  method: ['ประชุม', { text: 'จัดอบรม', children: ['เชิญวิทยากร'] }],
  period: 'ปีงบประมาณ ๒๕๖๖',
  location: null,
  budgetStatus: 'AMOUNT',
  budgetAmount: '10000.00',
  responsible: 'สำนักปลัด',
  outputs: [],
  outcomes: ['ซื่อสัตย์'],
  results: [],
};

function projectOf(id: string, more: Partial<ComparedProject> = {}): ComparedProject {
  return {
    id,
    kind: 'PROJECT',
    name: 'โครงการอบรมคุณธรรม',
    printedNo: null,
    measure: null,
    indicator: null,
    department: { id: 'office', name: 'สำนักปลัด' },
    places: ['1.1.1'],
    budgets: [{ fiscalYear: 2566, amount: '10000.00', mark: null }],
    targets: [],
    sheet,
    source: null,
    lines: {},
    ...more,
  };
}

const risk: ComparedRisk = {
  id: 'r1',
  process: 'การจัดซื้อจัดจ้าง',
  issues: ['กำหนดคุณลักษณะเอื้อประโยชน์'],
  levels: ['HIGH'],
  controls: [{ text: 'ตรวจสอบโดยผู้ตรวจสอบภายใน', project: 'a' }],
  source: null,
};

function planOf(projects: ComparedProject[], more: Partial<ComparedPlan> = {}): ComparedPlan {
  return {
    title: 'แผนปฏิบัติการป้องกันการทุจริต',
    announcedOn: '2022-08-31',
    signatory: null,
    targets: [{ metric: 'ITA_SCORE', fiscalYear: 2566, value: '85.00' }],
    projects,
    risks: [risk],
    lines: {},
    ...more,
  };
}

const keysOf = (managed: ComparedPlan, document: ComparedPlan) =>
  planDifferences(managed, document).map(({ key }) => key);

describe('fields', () => {
  it('are compared one by one, with both values and the lines of the document', () => {
    const document = planOf(
      [
        projectOf('+1', {
          budgets: [
            { fiscalYear: 2566, amount: '25000.50', mark: '✓' },
            { fiscalYear: 2567, amount: null, mark: '-' },
          ],
          sheet: { ...sheet, method: ['ประชุม', 'จัดอบรม', 'เชิญวิทยากร'], location: 'หอประชุม' },
          source: [4, 5],
          lines: { sheet: [10, 40], 'sheet.method': [20, 23] },
        }),
      ],
      { title: 'แผนใหม่', signatory: 'นาย ก', lines: { title: [0, 0] } },
    );
    const shown = planDifferences(planOf([projectOf('a')]), document).map(({ key, kind, fields: [field], lines }) => [
      key,
      kind,
      field!.managed,
      field!.document,
      lines,
    ]);
    expect(shown).toEqual([
      ['plan.title', 'CHANGED', 'แผนปฏิบัติการป้องกันการทุจริต', 'แผนใหม่', [0, 0]],
      ['plan.signatory', 'CHANGED', null, 'นาย ก', null],
      ['project.a.budget.2566', 'CHANGED', '10,000', '25,000.50 (✓)', [4, 5]],
      ['project.a.budget.2567', 'CHANGED', null, '-', [4, 5]],
      ['project.a.sheet.method', 'CHANGED', 'ประชุม\nจัดอบรม\n  เชิญวิทยากร', 'ประชุม\nจัดอบรม\nเชิญวิทยากร', [20, 23]],
      ['project.a.sheet.location', 'CHANGED', null, 'หอประชุม', [4, 5]],
    ]);
  });

  it('are the same where only spaces, the script of digits, or a mark that writes the amount again differ', () => {
    const printed = projectOf('+1', {
      name: 'โครงการ อบรม\nคุณธรรม',
      budgets: [{ fiscalYear: 2566, amount: '10000.00', mark: '๑๐,๐๐๐ บาท' }],
      sheet: { ...sheet, period: 'ปีงบประมาณ 2566', name: ' โครงการอบรมคุณธรรม ' },
    });
    expect(keysOf(planOf([projectOf('a')]), planOf([printed]))).toEqual([]);
  });

  it('leave the department where the document names none that is known', () => {
    expect(keysOf(planOf([projectOf('a')]), planOf([projectOf('+1', { department: null })]))).toEqual([]);
    const other = projectOf('+1', { department: { id: 'finance', name: 'กองคลัง' } });
    expect(keysOf(planOf([projectOf('a')]), planOf([other]))).toEqual(['project.a.department']);
  });

  it('of a sheet that only one side has are one difference', () => {
    const bare = projectOf('+1', { sheet: null });
    const [removed] = planDifferences(planOf([projectOf('a')]), planOf([bare]));
    expect(removed).toMatchObject({ key: 'project.a.sheet', kind: 'CHANGED' });
    expect(removed!.fields.map(({ field }) => field)).toContain('sheet.rationale');
    expect(keysOf(planOf([projectOf('a', { sheet: null })]), planOf([projectOf('+1')]))).toEqual(['project.a.sheet']);
  });

  it('of risks and targets are told too', () => {
    const printed = { ...risk, id: '+1', levels: ['VERY_HIGH' as const], controls: [{ text: 'อบรม', project: null }] };
    const targets = [{ metric: 'ITA_SCORE' as const, fiscalYear: 2567, value: '90.00' }];
    const document = planOf([projectOf('+1')], { risks: [printed], targets });
    expect(planDifferences(planOf([projectOf('a')]), document).map(({ key, kind }) => [key, kind])).toEqual([
      ['target.ITA_SCORE.2567', 'ADDED'],
      ['target.ITA_SCORE.2566', 'REMOVED'],
      ['risk.r1.levels', 'CHANGED'],
      ['risk.r1.controls', 'CHANGED'],
    ]);
  });
});

describe('projects', () => {
  it('that came or went are whole differences', () => {
    const document = planOf([projectOf('+1'), projectOf('+2', { name: 'กิจกรรมวันต่อต้านคอร์รัปชัน', sheet: null })]);
    const gone = projectOf('b', { name: 'มาตรการตรวจสอบการใช้รถราชการ', places: ['3.1.1'], sheet: null });
    const found = planDifferences(planOf([projectOf('a'), gone]), document);
    expect(found.map(({ key, kind, field }) => [key, kind, field])).toEqual([
      ['project.b', 'REMOVED', null],
      ['project.+2', 'ADDED', null],
    ]);
    expect(found[1]!.fields).toContainEqual({ field: 'budget.2566', managed: null, document: '10,000' });
  });

  it('of one name under different codes are not mixed, and a moved one is changed at its code', () => {
    const managed = planOf([
      projectOf('a', { places: ['1.1.1'], indicator: 'หนึ่ง' }),
      projectOf('b', { places: ['2.1.1'], indicator: 'สอง' }),
    ]);
    const moved = planOf([
      projectOf('+1', { places: ['3.1.1'], indicator: 'สอง' }),
      projectOf('+2', { places: ['1.1.1'], indicator: 'หนึ่ง' }),
    ]);
    expect(keysOf(managed, moved)).toEqual(['project.b.places']);
    const bothMoved = planOf([
      projectOf('+1', { places: ['3.1.1'], indicator: 'สอง' }),
      projectOf('+2', { places: ['4.1.1'], indicator: 'หนึ่ง' }),
    ]);
    expect(keysOf(managed, bothMoved)).toEqual(['project.a.places', 'project.b.places']);
  });

  it('that were renamed are found by their likeness, or by what they say at the same code', () => {
    const renamed = projectOf('+1', { name: 'โครงการอบรมคุณธรรมและจริยธรรม' });
    expect(keysOf(planOf([projectOf('a')]), planOf([renamed]))).toEqual(['project.a.name']);
    const otherwise = projectOf('+1', { name: 'กิจกรรมปลูกฝังความซื่อสัตย์' });
    expect(keysOf(planOf([projectOf('a')]), planOf([otherwise]))).toEqual(['project.a.name']);
    const elsewhere = projectOf('+1', { name: 'กิจกรรมปลูกฝังความซื่อสัตย์', places: ['4.1.1'] });
    expect(keysOf(planOf([projectOf('a')]), planOf([elsewhere]))).toEqual(['project.a', 'project.+1']);
  });
});

it('takes over what was chosen and nothing else; a link that a person set to a control stays', () => {
  const managed = planOf([projectOf('a')]);
  const added = projectOf('+2', { name: 'กิจกรรมวันต่อต้านคอร์รัปชัน', places: ['4.1.1'] });
  const printedRisk = {
    ...risk,
    id: '+1',
    controls: [
      { text: 'ตรวจสอบโดย ผู้ตรวจสอบภายใน', project: null },
      { text: 'วันต่อต้านคอร์รัปชัน', project: '+2' },
    ],
  };
  const document = planOf([projectOf('+1', { indicator: 'ร้อยละ ๘๐' }), added], { title: 'ใหม่', risks: [printedRisk] });
  expect(takenOver(managed, document, new Set(['plan.signatory', 'project.nowhere', 'project.a.name']))).toEqual(
    managed,
  );
  const after = takenOver(managed, document, new Set(['project.+2', 'risk.r1.controls']));
  expect(after).toMatchObject({ title: managed.title, projects: [projectOf('a'), added] });
  expect(after.risks[0]!.controls.map(({ project }) => project)).toEqual(['a', '+2']);
});

it('is not told where the plan says what the document suggests, a project that is another altogether excepted', () => {
  const doubtful = (...keys: string[]) =>
    keys.map((key) => ({ key, group: key.split('.').slice(0, 2).join('.') }) as PlanDifference);
  const printed = doubtful('project.a.budget.2566', 'project.a.name', 'project.b', 'project.+2');
  const left = (...keys: string[]) => notAsSuggested(printed, doubtful(...keys)).map(({ key }) => key);
  expect(left()).toEqual([]);
  expect(left('project.a.name')).toEqual(['project.a.name']);
  expect(left('project.a', 'project.b')).toEqual(['project.a.budget.2566', 'project.a.name', 'project.b']);
});

const words = ['อบรม', 'คุณธรรม', 'จัดซื้อ', 'โปร่งใส', 'ประชาชน', 'ตรวจสอบ', 'ร้องเรียน', '๒๕๖๖', ' '];
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((parts) => `ก${parts.join('')}`);
const maybeText = fc.option(text, { nil: null });
const items: fc.Arbitrary<ListItem[]> = fc.array(
  fc.oneof(text, fc.record({ text, children: fc.array(text, { minLength: 1, maxLength: 2 }) })),
  { maxLength: 3 },
);
const amount = fc.option(
  fc.integer({ min: 0, max: 90_000 }).map((baht) => `${baht}.00`),
  { nil: null },
);
const years = <Row>(row: fc.Arbitrary<Row>) =>
  fc.uniqueArray(fc.tuple(fc.integer({ min: 2566, max: 2570 }), row), { selector: ([year]) => year, maxLength: 3 });
const money = fc.oneof(
  amount.map((budgetAmount) => ({ budgetStatus: 'AMOUNT' as const, budgetAmount })),
  fc.constantFrom('NONE' as const, 'MISSING' as const).map((budgetStatus) => ({ budgetStatus, budgetAmount: null })),
);
const anySheet: fc.Arbitrary<ComparedSheet> = fc
  .tuple(
    fc.record({
      name: maybeText,
      rationale: maybeText,
      period: maybeText,
      location: maybeText,
      responsible: maybeText,
    }),
    fc.record({
      objectives: items,
      targetGroup: items,
      method: items,
      outputs: items,
      outcomes: items,
      results: items,
    }),
    money,
  )
  .map(([texts, lists, budget]) => ({ ...texts, ...lists, ...budget }));
const projects = (idOf: (place: number) => string): fc.Arbitrary<ComparedProject[]> =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom('PROJECT' as const, 'ACTIVITY' as const, 'MEASURE' as const),
        name: text,
        printedNo: fc.constantFrom(null, '1.1'),
        measure: maybeText,
        indicator: maybeText,
        department: fc.constantFrom(null, { id: 'office', name: 'สำนักปลัด' }, { id: 'finance', name: 'กองคลัง' }),
        places: fc.uniqueArray(fc.constantFrom('1.1.1', '1.1.2', '2.1.1'), { maxLength: 2 }),
        budgets: years(fc.record({ amount, mark: fc.constantFrom(null, '✓', '-') })).map((rows) =>
          rows.map(([fiscalYear, cell]) => ({ fiscalYear, ...cell })),
        ),
        targets: years(fc.record({ value: amount, unit: maybeText, operator: fc.constantFrom(null, '>=') })).map(
          (rows) => rows.map(([fiscalYear, target]) => ({ fiscalYear, ...target })),
        ),
        sheet: fc.option(anySheet, { nil: null }),
      }),
      { maxLength: 6 },
    )
    .map((list) => list.map((one, place) => ({ ...one, id: idOf(place), source: null, lines: {} })));
const anyPlan = (idOf: (place: number) => string): fc.Arbitrary<ComparedPlan> =>
  fc.record({
    title: text,
    announcedOn: fc.constantFrom(null, '2022-08-31'),
    signatory: maybeText,
    targets: years(fc.integer({ min: 0, max: 100 })).map((rows) =>
      rows.map(([fiscalYear, value]) => ({ metric: 'ITA_SCORE' as const, fiscalYear, value: `${value}.00` })),
    ),
    projects: projects(idOf),
    risks: fc
      .array(
        fc.record({
          process: text,
          issues: fc.array(text, { maxLength: 2 }),
          levels: fc.subarray(['LOW' as const, 'HIGH' as const]),
          controls: fc.array(fc.record({ text, project: fc.constant(null) }), { maxLength: 2 }),
        }),
        { maxLength: 3 },
      )
      .map((list) => list.map((one, place) => ({ ...one, id: idOf(place), source: null }))),
    lines: fc.constant({}),
  });
const managedPlan = anyPlan((place) => `m${place}`);
const documentPlan = anyPlan((place) => `+${place + 1}`);

describe('whatever the plans say', () => {
  it('a plan does not differ from itself', () => {
    fc.assert(
      fc.property(managedPlan, (plan) => {
        expect(planDifferences(plan, plan)).toEqual([]);
      }),
    );
  });

  it('nothing differs when all was taken over, at once or one part after the other', () => {
    fc.assert(
      fc.property(managedPlan, documentPlan, fc.infiniteStream(fc.boolean()), (managed, document, coins) => {
        const all = planDifferences(managed, document);
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
        expect(planDifferences(takenOver(managed, document, new Set(all.map(({ key }) => key))), document)).toEqual([]);
        const some = all.filter(() => coins.next().value);
        const between = takenOver(managed, document, new Set(some.map(({ key }) => key)));
        const rest = planDifferences(between, document).map(({ key }) => key);
        expect(planDifferences(takenOver(between, document, new Set(rest)), document)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
