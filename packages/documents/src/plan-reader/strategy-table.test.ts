import { describe, expect, it } from 'vitest';
import { findingList } from './findings.ts';
import { layOutText } from './laid-out.ts';
import { strategyProjects } from './strategy-table.ts';

const HEADER = 'มาตรการ\tกิจกรรม/โครงการ\tงบประมาณ\t\tตัวชี้วัด\tเป้าหมายปีงบประมาณ\t\tผู้รับผิดชอบ';
const YEARS = '\t\t๒๕๖๑\t๒๕๖๒\t\t๒๕๖๑\t๒๕๖๒\t';

function read(body: string, plan = { from: 2561, to: 2562 }) {
  const { report, sorted } = findingList();
  const projects = strategyProjects(layOutText(`ยุทธศาสตร์ที่ ๒ : ชื่อ\n${body}`), plan, report);
  return { projects, codes: sorted().map((finding) => finding.code) };
}

describe('the strategy / measure / activity layout', () => {
  it('reads a row as one activity; an empty measure cell repeats the one above', () => {
    const { projects } = read(
      `${HEADER}\n${YEARS}\n๑. มาตรการหนึ่ง\t๑.๑ อบรม ๑.๑.๑ ด้านการเงิน\t๕๐,๐๐๐\t-\tจำนวนด้าน\tไม่น้อยกว่า ๓ ด้าน\t๔ ด้าน\tกองคลัง\n\t๑.๒ ประชุม\t-\t-\tจำนวนครั้ง\t๑ ครั้ง\t๑ ครั้ง\t`,
    );
    expect(projects).toMatchObject([
      {
        dimension: '2',
        codes: ['1.1'],
        measure: 'มาตรการหนึ่ง',
        name: 'อบรม ๑.๑.๑ ด้านการเงิน',
        department: 'กองคลัง',
        indicator: 'จำนวนด้าน',
        budgetByYear: { '2561': { amount: 50000 }, '2562': { amount: null, mark: '-' } },
        targetByYear: { '2561': { value: 3, unit: 'ด้าน', operator: '>=' }, '2562': { value: 4 } },
      },
      { codes: ['1.2'], measure: 'มาตรการหนึ่ง', name: 'ประชุม' },
    ]);
  });

  it('shares the activities of one cell among the rows below it', () => {
    const { projects } = read(
      `${HEADER}\n${YEARS}\nมาตรการ\t<p>ปีงบประมาณ</p><p>๓.๑ หนึ่ง</p><p>๓.๒ สอง</p>\t-\t-\tก\t๑ คน\t๑ คน\t\n\t\t-\t-\tข\t๒ คน\t๒ คน\t`,
    );
    expect(projects.map(({ name, codes, indicator }) => [name, codes, indicator])).toEqual([
      ['หนึ่ง', ['3.1'], 'ก'],
      ['สอง', ['3.2'], 'ข'],
    ]);
  });

  it('guesses no year without a row of years unless there is one cell for each', () => {
    const nested = '<table><tr><td>๑ คน</td><td>๒ คน</td></tr></table>';
    const { projects, codes } = read(`${HEADER}\nมาตรการ\t๑.๑ หนึ่ง\t-\t-\tก\t${nested}\t\t\n๑ คน\t๒ คน\t\t\t\t\t\t`, {
      from: 2561,
      to: 2563,
    });
    expect(projects).toHaveLength(1);
    expect(projects[0]).toMatchObject({ budgetByYear: {}, targetByYear: {} });
    expect(codes).toEqual(['YEARS_NOT_PRINTED']);
    expect(read(`${HEADER}\nมาตรการ\t๑.๑ หนึ่ง\t-\t-\tก\t${nested}`).projects[0]?.targetByYear).toMatchObject({
      '2562': { value: 2 },
    });
  });

  it('takes the printed years even where they are not the plan’s, and reports them', () => {
    const { projects, codes } = read(`${HEADER}\n${YEARS}\nมาตรการ\t๑.๑ หนึ่ง\t-\t-\tก\t๑ คน\t๑ คน\t`, {
      from: 2562,
      to: 2565,
    });
    expect(Object.keys(projects[0]?.budgetByYear ?? {})).toEqual(['2561', '2562']);
    expect(codes).toEqual(['YEARS_NOT_OF_PLAN']);
  });
});
