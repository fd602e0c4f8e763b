import { describe, expect, it } from 'vitest';
import { declaredTotals } from './declared.ts';
import { findingList } from './findings.ts';
import { layOutText } from './laid-out.ts';
import { planTableRows } from './plan-table.ts';
import { tableProjects } from './table-projects.ts';

const HEADER =
  'มิติ\tภารกิจตามมิติ\tโครงการ/กิจกรรม/มาตรการ\tปี ๒๕๖๖\tปี 2567\tหมายเหตุ\n\t\t\tงบประมาณ (บาท)\tงบประมาณ (บาท)\t\n';
const SUB_MISSION = 'เสริมสร้างจิตสำนึกและความตระหนัก';

function read(body: string) {
  const { report, sorted } = findingList();
  const rows = planTableRows(layOutText(HEADER + body));
  const isCodeName = (_code: string, text: string) =>
    SUB_MISSION.replaceAll(' ', '').includes(text.replaceAll(' ', ''));
  const projects = tableProjects(rows, isCodeName, report);
  return { projects, declared: declaredTotals(rows, []).totals, codes: sorted().map((finding) => finding.code) };
}

describe('the ส่วนที่ ๒ table', () => {
  it('reads several projects of one cell with their codes, marks and divisions in order', () => {
    const { projects } = read(
      `๑. ก\t๑.๑ ข\t๑.๑.๑ ๑.) โครงการหนึ่ง ๒.) กิจกรรมสอง ๑.๑.๒ ${SUB_MISSION} ๑) มาตรการสาม\t- ๕,๐๐๐ ✓\t✓\tกองคลัง กองช่าง สำนักปลัด`,
    );
    expect(
      projects.map(({ name, kind, codes, dimension, department }) => ({ name, kind, codes, dimension, department })),
    ).toEqual([
      { name: 'โครงการหนึ่ง', kind: 'PROJECT', codes: ['1.1.1'], dimension: '1', department: 'กองคลัง' },
      { name: 'กิจกรรมสอง', kind: 'ACTIVITY', codes: ['1.1.1'], dimension: '1', department: 'กองช่าง' },
      { name: 'มาตรการสาม', kind: 'MEASURE', codes: ['1.1.2'], dimension: '1', department: 'สำนักปลัด' },
    ]);
    expect(projects.map((project) => project.budgetByYear['2566']?.amount)).toEqual([null, 5000, null]);
    expect(projects.map((project) => project.budgetByYear['2567']?.mark)).toEqual(['✓', '✓', '✓']);
  });

  it('gives codes without a project between them to the project behind', () => {
    expect(read('๓. ก\t๓.๒ ข\t๓.๒.๑ ๓.๒.๒ ๓.๒.๓ ๑.) มาตรการหนึ่ง\t✓\t✓\t').projects[0]?.codes).toEqual([
      '3.2.1',
      '3.2.2',
      '3.2.3',
    ]);
  });

  it('gives a single amount to the first of several projects, and reports it', () => {
    const { projects, codes } = read('๑. ก\t๑.๑ ข\t๑.๑.๑ ๑) โครงการหนึ่ง ๒) โครงการสอง\t๑๐,๐๐๐\t๑๐,๐๐๐\t');
    expect(projects.map((project) => project.budgetByYear['2566']?.amount)).toEqual([10000, null]);
    expect(codes).toEqual(['AMOUNT_SHARED']);
  });

  it('goes on across a page: repeated header, cut name, sub-mission name in two rows', () => {
    const { projects, codes } = read(
      `๑. ก\t๑.๑ ข\t๑.๑.๑ ๑) โครงการส่งเสริม\t✓\t✓\t\n\n${HEADER}\t\tความรู้ ๒) โครงการสอง ๑.๑.๒ เสริมสร้าง\t✓\t✓\t\n\n${HEADER}\t\tจิตสำนึก ๑) โครงการสาม\t✓\t✓\t`,
    );
    expect(projects.map(({ name, codes: own }) => [name, own])).toEqual([
      ['โครงการส่งเสริมความรู้', ['1.1.1']],
      ['โครงการสอง', ['1.1.1']],
      ['โครงการสาม', ['1.1.2']],
    ]);
    expect(codes).toEqual(['ROW_CONTINUED']);
  });

  it('takes dimension and codes from captions, years from the second line, divisions from their own column', () => {
    const text =
      'มิติที่ ๒ การบริหาร\n๒.๑ การเปิดเผย\n๒.๑.๑ หนึ่ง\n๒.๑.๒ สอง\nที่\tโครงการ\tงบประมาณ\t\tหน่วยงานที่รับผิดชอบ\n\t\t๒๕๖๖\t๒๕๖๗\t\n1\tโครงการหนึ่ง\t1,000\t-\tทุกส่วนราชการ\n๒.๒.๑ สาม\t\t\t\t\n2\tกิจกรรมสอง\t✓\t✓\tกองคลัง';
    const { report } = findingList();
    const projects = tableProjects(planTableRows(layOutText(text)), () => false, report);
    expect(
      projects.map(({ name, codes, dimension, department, budgetByYear }) => [
        name,
        codes,
        dimension,
        department,
        budgetByYear['2566']?.amount,
      ]),
    ).toEqual([
      ['โครงการหนึ่ง', ['2.1.1', '2.1.2'], '2', 'ทุกส่วนราชการ', 1000],
      ['กิจกรรมสอง', ['2.2.1'], '2', 'กองคลัง', null],
    ]);
  });

  it('reads stated totals; a total without a dimension is that of the rows above', () => {
    const rows =
      '๑. ก\t๑.๑ ข\t๑.๑.๑ ๑) โครงการหนึ่ง\t๑๐,๐๐๐\t-\t\nรวม\t\t๑ โครงการ\t๑๐,๐๐๐\t-\t\n๒. ก\t๒.๑ ข\t๒.๑.๑ ๑) กิจกรรมสอง\t-\t-\t\nรวม\t\t๑ กิจกรรม\t-\t-\t\nรวมทั้งสิ้น\t\t๑ โครงการ ๑ กิจกรรม\t๑๐,๐๐๐\t-\t';
    expect(read(rows).declared).toEqual({
      projects: { total: 2, byDimension: { '1': 1, '2': 1 } },
      budgetByYear: { '2566': 10000, '2567': 0 },
      budgetByDimension: { '1': { '2566': 10000, '2567': 0 }, '2': { '2566': 0, '2567': 0 } },
    });
  });
});
