import { frameworks } from '@sujarit/domain/framework/frameworks';
import type { DraftProject, PlanDraft } from '@sujarit/domain/plan-draft';
import { thaiDigits } from '@sujarit/domain/thai-digits';
import type { DemoAuthority } from './authority-list.ts';
import { randomOf } from './random.ts';
import { departmentNames } from './simulated/departments.ts';
import { simulatedPlan } from './simulated/simulated-plan.ts';

const YEARS = [2566, 2567, 2568, 2569, 2570];
const PROJECTS = 14;
const LEVELS = { LOW: 'ต่ำ', MEDIUM: 'ปานกลาง', HIGH: 'สูง', VERY_HIGH: 'สูงมาก' };
const nameOf = new Map(frameworks[0]!.nodes.map((node) => [node.code, node.nameTh]));

/** The plan that the sample document prints: every project runs in every year, and each division head of the demo has some. */
export function samplePlan(authority: DemoAuthority): PlanDraft {
  const names = departmentNames(authority.type);
  const hasWork = (draft: PlanDraft, name: string) =>
    draft.projects.some((project) => project.responsible?.startsWith(name));
  const draws = Array.from({ length: 50 }, (_, no) =>
    simulatedPlan(authority, randomOf(`sample ${authority.code} ${no}`), PROJECTS),
  );
  const draft = draws.find((one) => hasWork(one, names.finance) && hasWork(one, names.works))!;
  return {
    ...draft,
    projects: draft.projects.map((project) => ({
      ...project,
      budgets: YEARS.map((fiscalYear) => ({ ...project.budgets[0]!, fiscalYear })),
    })),
  };
}

/**
 * A whole plan document of a simulated authority as text, in the layout that authorities print: announcement, part 1 with risks and goals,
 * part 2 with the table, part 3 with the sheets. One amount is left out of the table and stands in its sheet only, as in life: a doubt to settle.
 */
export function sampleDocument(authority: DemoAuthority): string {
  const draft = samplePlan(authority);
  const withTick = draft.projects.find((project) => amountOf(project) > 0)!;
  return [
    'ข้อมูลจำลอง: เอกสารนี้จัดทำขึ้นเพื่อทดลองใช้ระบบสุจริต ไม่ใช่แผนของหน่วยงานจริง',
    '',
    ...opening(authority, draft),
    ...partOne(authority, draft),
    ...partTwo(authority, draft, withTick),
    ...partThree(draft),
    '',
  ].join('\n');
}

function opening(
  { nameTh, districtTh, provinceTh }: DemoAuthority,
  { title, signatory, projects }: PlanDraft,
): string[] {
  return [
    title,
    '',
    `ของ${nameTh} (พ.ศ. ๒๕๖๖ - ๒๕๗๐)`,
    '',
    'งานวิเคราะห์นโยบายและแผน',
    nameTh,
    `อำเภอ${districtTh} จังหวัด${provinceTh}`,
    '',
    `ประกาศ${nameTh}`,
    `เรื่อง ประกาศใช้${title} ของ${nameTh}`,
    '(พ.ศ. ๒๕๖๖ - ๒๕๗๐)',
    '',
    `${nameTh} ได้จัดทำ${title}ขึ้น เพื่อใช้เป็นกรอบในการป้องกันการทุจริตของหน่วยงาน`,
    '',
    'จึงประกาศมาให้ทราบโดยทั่วกัน',
    '',
    'ประกาศ ณ วันที่ ๒๐ เดือนเมษายน พ.ศ. ๒๕๖๖',
    '',
    `(นาย${signatory})`,
    '',
    `นายก${nameTh}`,
    '',
    'คำนำ',
    '',
    `ส่วนที่ 2 ประกอบด้วย โครงการ/กิจกรรม/มาตรการ และจำนวนงบประมาณที่ดำเนินการใน 5 ปี (พ.ศ. 2566 - 2570) แยกตาม 4 มิติ รวมทั้งสิ้นจำนวน ${projects.length} โครงการ ดังนี้`,
    '',
    ...dimensions.flatMap((dimension) => [
      `มิติที่ ${dimension} ${nameOf.get(dimension)} จำนวน ${of(projects, dimension).length} โครงการ`,
      '',
    ]),
  ];
}

const dimensions = ['1', '2', '3', '4'];

function partOne({ nameTh }: DemoAuthority, { risks, targets }: PlanDraft): string[] {
  const goal = (metric: string) =>
    YEARS.map((year) => targets.find((one) => one.metric === metric && one.fiscalYear === year)!.value);
  const items = (texts: readonly string[]) =>
    texts.length === 1 ? texts[0]! : texts.map((text, place) => `${place + 1}. ${text}`).join(' ');
  return [
    'ส่วนที่ 1',
    '',
    'บทนำ',
    '',
    '1. การประเมินความเสี่ยงการทุจริตในองค์กร',
    '',
    'ลำดับที่\tขั้นตอนการดำเนินงาน\tประเด็นความเสี่ยงการทุจริต\tRisk Score\tมาตรการควบคุมความเสี่ยงการทุจริต',
    ...risks.map((risk) =>
      [
        risk.ordinal,
        risk.process,
        items(risk.issues),
        LEVELS[risk.level],
        items(risk.controls.map((control) => control.text)),
      ].join('\t'),
    ),
    '',
    '4. เป้าหมาย',
    '',
    `${nameTh}ผ่านเกณฑ์การประเมิน ITA`,
    '',
    `ค่าเป้าหมาย\t${YEARS.map((year) => `ปี ${year}`).join('\t')}`,
    `จำนวนคดีทุจริตลดลง (คำนวณจากปี 2565)\t${goal('CASE_REDUCTION_PERCENT')
      .map((value) => `ร้อยละ ${value}`)
      .join('\t')}`,
    `คะแนน ITA\t${goal('ITA_SCORE')
      .map((value) => `${value} คะแนน`)
      .join('\t')}`,
    '',
  ];
}

function partTwo(
  { nameTh, districtTh, provinceTh }: DemoAuthority,
  { projects }: PlanDraft,
  withTick: DraftProject,
): string[] {
  const cell = (project: DraftProject) =>
    amountOf(project) > 0 && project !== withTick ? baht(amountOf(project)) : '✓';
  const sum = (list: readonly DraftProject[]) => {
    const total = list.reduce((all, project) => all + amountOf(project), 0);
    return total === 0 ? '-' : baht(total);
  };
  const each = (text: string) => YEARS.map(() => text).join('\t');
  const tables = dimensions.flatMap((dimension) => {
    const members = of(projects, dimension);
    return [
      `มิติ\tภารกิจตามมิติ\tโครงการ/กิจกรรม/มาตรการ\t${YEARS.map((year) => thaiDigits(`ปี ${year}`)).join('\t')}\tหมายเหตุ`,
      `\t\t\t${each('งบประมาณ (บาท)')}\t`,
      ...bySubMission(members).map(([code, list], place) => {
        const mission = code.slice(0, 3);
        const first = place === 0 ? thaiDigits(`${dimension}. `) + nameOf.get(dimension) : '';
        const names = list.map((project, index) => `${thaiDigits(String(index + 1))}.) ${project.name}`).join(' ');
        const row = [
          first,
          `${thaiDigits(mission)} ${nameOf.get(mission)}`,
          `${thaiDigits(code)} ${names}`,
          each(list.map(cell).join(' ')),
          '',
        ];
        return row.join('\t');
      }),
      `มิติที่ ${thaiDigits(dimension)}\tรวม\t${thaiDigits(String(members.length))} โครงการ\t${each(sum(members))}\t`,
      '',
    ];
  });
  const total = `รวม ๔ มิติ\t\t${thaiDigits(String(projects.length))} โครงการ\t${each(sum(projects))}\t`;
  return [
    'แผนปฏิบัติการป้องกันการทุจริต',
    '(พ.ศ. ๒๕๖๖ - ๒๕๗๐)',
    `${nameTh} อำเภอ${districtTh} จังหวัด${provinceTh}`,
    '',
    ...tables.slice(0, -1),
    total,
    '',
  ];
}

function partThree({ projects }: PlanDraft): string[] {
  const lines = ['ส่วนที่ ๓', '', 'รายละเอียดโครงการ/กิจกรรม/มาตรการ ตามแผนปฏิบัติการฯ', ''];
  let above = '';
  for (const [code, list] of bySubMission(projects)) {
    for (const heading of [code.slice(0, 1), code.slice(0, 3)]) {
      if (above.startsWith(heading)) continue;
      lines.push(
        heading.length === 1
          ? `มิติที่ ${thaiDigits(heading)} ${nameOf.get(heading)}`
          : `${thaiDigits(heading)} ${nameOf.get(heading)}`,
        '',
      );
    }
    above = code;
    lines.push(`(${thaiDigits(code)}) ${nameOf.get(code)}`, '');
    lines.push(...list.flatMap((project, place) => sheetLines(project, place + 1)));
  }
  return lines;
}

function sheetLines(project: DraftProject, no: number): string[] {
  const sheet = project.sheet!;
  const numbered = (items: DraftSheetItems) =>
    items.map((item, place) => `${thaiDigits(String(place + 1))}. ${typeof item === 'string' ? item : item.text}`);
  const section = (heading: string, ...text: string[]) => [heading, '', ...text, ''];
  return [
    `ลำดับที่ ${thaiDigits(String(no))}`,
    '',
    `ชื่อโครงการ : ${sheet.name}`,
    '',
    ...section('หลักการและเหตุผล', sheet.rationale ?? ''),
    ...section('วัตถุประสงค์', ...numbered(sheet.objectives)),
    ...section('กลุ่มเป้าหมาย', ...sheet.targetGroup.map(String)),
    ...section('วิธีดำเนินการ', ...numbered(sheet.method)),
    ...section('ระยะเวลาดำเนินการ', sheet.period ?? ''),
    ...section('งบประมาณ', sheet.budgetAmount === null ? 'ไม่ใช้งบประมาณ' : `${baht(sheet.budgetAmount)} บาท`),
    ...section('ผู้รับผิดชอบ', sheet.responsible ?? ''),
    'ผลผลิต/ผลลัพธ์',
    '',
    '(ผลผลิต)',
    '',
    ...numbered(sheet.outputs),
    '',
    '(ผลลัพธ์)',
    '',
    ...numbered(sheet.outcomes),
    '',
  ];
}

type DraftSheetItems = NonNullable<DraftProject['sheet']>['outputs'];

function bySubMission(projects: readonly DraftProject[]): [string, DraftProject[]][] {
  return [...Map.groupBy(projects, (project) => project.places[0]!)];
}

function of(projects: readonly DraftProject[], dimension: string): DraftProject[] {
  return projects.filter((project) => project.places[0]!.startsWith(dimension));
}

/** Baht a year. */
function amountOf(project: DraftProject): number {
  return project.budgets[0]?.amount ?? 0;
}

function baht(amount: number): string {
  return thaiDigits(amount.toLocaleString('en-US'));
}
