import type { DraftProject, DraftRisk, PlanDraft } from '@sujarit/domain/plan-draft';
import type { DemoAuthority } from '../authority-list.ts';
import type { Random } from '../random.ts';
import { departmentNames } from './departments.ts';
import { type PooledProject, projectPool, riskPool } from './pools.ts';

const YEARS = [2566, 2567, 2568, 2569, 2570];
const TITLE = 'แผนปฏิบัติการป้องกันการทุจริตเพื่อยกระดับคุณธรรมและความโปร่งใส';
const FIRST = ['สมชาย', 'ประเสริฐ', 'วิชัย', 'สุรชัย', 'อำนวย', 'บุญมี', 'ทองดี', 'สุนทร', 'มานพ', 'ชูชาติ', 'วันเพ็ญ', 'สมศรี'];
const LAST = ['ใจสุจริต', 'ตัวอย่าง', 'จำลองกุล', 'สมมติวงศ์', 'ทดลองดี', 'แบบอย่าง', 'ร่างสมบูรณ์', 'ทดสอบชัย'];

/** A plan of 8 to 40 projects of the years 2566-2570, drawn from the pool; nothing in it is of a real authority. */
export function simulatedPlan(
  authority: DemoAuthority,
  random: Random,
  count = drawnCount(authority, random),
): PlanDraft {
  const projects = chosen(random, count).map(({ code, pooled }, place) =>
    simulatedProject({ code, pooled, ordinal: place + 1, authority, random }),
  );
  return {
    frameworkId: 'framework-2566-2570',
    title: TITLE,
    yearFrom: 2566,
    yearTo: 2570,
    announcedOn: null,
    signatory: simulatedPerson(random),
    targets: YEARS.flatMap((fiscalYear, place) => [
      { metric: 'ITA_SCORE' as const, fiscalYear, value: 85 + place + random.int(0, 2) },
      { metric: 'CASE_REDUCTION_PERCENT' as const, fiscalYear, value: 10 * (place + 1) },
    ]),
    projects,
    risks: simulatedRisks(projects, random),
  };
}

function drawnCount({ type }: DemoAuthority, random: Random): number {
  return random.int(8, type === 'SAO' ? 26 : 40);
}

/** A name that nobody takes for a real person's. */
export function simulatedPerson(random: Random): string {
  return `${random.pick(FIRST)} ${random.pick(LAST)}`;
}

/** At least one project of every dimension, in the order of the framework. */
function chosen(random: Random, count: number): { code: string; pooled: PooledProject }[] {
  const all = Object.entries(projectPool).flatMap(([code, list]) => list.map((pooled) => ({ code, pooled })));
  const firsts = ['1', '2', '3', '4'].map((dimension) =>
    random.pick(all.filter(({ code }) => code.startsWith(dimension))),
  );
  const rest = random.shuffled(all.filter((one) => !firsts.includes(one))).slice(0, count - firsts.length);
  return all.filter((one) => firsts.includes(one) || rest.includes(one));
}

interface ProjectChoice {
  code: string;
  pooled: PooledProject;
  ordinal: number;
  authority: DemoAuthority;
  random: Random;
}

function simulatedProject({ code, pooled, ordinal, authority, random }: ProjectChoice): DraftProject {
  const scale = authority.type === 'SAO' ? 1 : authority.type === 'SUBDISTRICT_MUNICIPALITY' ? 1.5 : 4;
  const yearly = pooled.cost ? Math.round((random.int(...pooled.cost) * scale) / 1000) * 1000 : null;
  const mark = random.chance(0.5) ? '✓' : 'ไม่ใช้งบประมาณ';
  const skipped = random.chance(0.06) ? random.int(2567, 2570) : null;
  const responsible = `${departmentNames(authority.type)[pooled.department]} ${authority.nameTh}`;
  return {
    ordinal,
    kind: pooled.kind,
    name: pooled.name,
    printedNo: null,
    measure: null,
    indicator: null,
    responsible,
    places: [code],
    budgets: YEARS.filter((year) => year !== skipped).map((fiscalYear) =>
      yearly === null ? { fiscalYear, amount: null, mark } : { fiscalYear, amount: yearly, mark: null },
    ),
    targets: [],
    sheet: simulatedSheet({ pooled, yearly, responsible, random }),
    source: null,
  };
}

interface SheetChoice {
  pooled: PooledProject;
  yearly: number | null;
  responsible: string;
  random: Random;
}

function simulatedSheet({ pooled, yearly, responsible, random }: SheetChoice): NonNullable<DraftProject['sheet']> {
  const subject = pooled.name.replace(/^(โครงการ|กิจกรรม|มาตรการ)/u, '');
  const share = random.pick([70, 75, 80, 85, 90]);
  return {
    name: pooled.name,
    rationale: `การ${subject.replace(/^การ/u, '')}ช่วยให้การปฏิบัติงานโปร่งใส ตรวจสอบได้ และลดโอกาสเกิดการทุจริต จึงได้จัดทำ${pooled.name}ขึ้น`,
    objectives: [`เพื่อดำเนินการ${subject}ให้เป็นรูปธรรม`, 'เพื่อให้ประชาชนเชื่อมั่นในการบริหารงาน'],
    targetGroup: [random.pick(['ผู้บริหาร สมาชิกสภา และพนักงานทุกคน', 'ประชาชนในพื้นที่', 'ผู้รับบริการและผู้มีส่วนได้เสีย'])],
    method: ['จัดทำรายละเอียดและขออนุมัติ', 'แจ้งผู้เกี่ยวข้องและดำเนินการตามแผน', 'ติดตามและประเมินผล', 'รายงานผลต่อผู้บริหารและเผยแพร่'],
    period: 'ไตรมาส ๑-๔',
    location: null,
    budgetStatus: yearly === null ? 'NONE' : 'AMOUNT',
    budgetAmount: yearly,
    responsible,
    outputs: [`ดำเนินการแล้วเสร็จไม่น้อยกว่าร้อยละ ${share}`],
    outcomes: ['การปฏิบัติงานเป็นไปด้วยความสุจริตและโปร่งใสยิ่งขึ้น'],
    results: [],
  };
}

/** Areas with the controls that the plan has projects for; the level follows likelihood x impact (R16). */
function simulatedRisks(projects: readonly DraftProject[], random: Random): DraftRisk[] {
  return random
    .shuffled(riskPool)
    .slice(0, random.int(4, 6))
    .map((pooled, place) => {
      const likelihood = random.int(1, 5);
      const impact = random.int(1, 5);
      const level = riskLevel(likelihood * impact);
      const controlling = projects.flatMap((project, index) =>
        pooled.controls.includes(project.places[0]!) ? [index] : [],
      );
      const controls = controlling.slice(0, 3).map((index) => ({ text: projects[index]!.name, project: index }));
      return {
        ordinal: place + 1,
        process: pooled.process,
        issues: pooled.issues,
        levels: [level],
        level,
        likelihood,
        impact,
        controls: controls.length > 0 ? controls : [{ text: 'กำชับผู้ปฏิบัติงานและสุ่มตรวจทุกไตรมาส', project: null }],
      };
    });
}

function riskLevel(score: number): DraftRisk['level'] {
  if (score >= 15) return 'VERY_HIGH';
  if (score >= 10) return 'HIGH';
  return score >= 5 ? 'MEDIUM' : 'LOW';
}
