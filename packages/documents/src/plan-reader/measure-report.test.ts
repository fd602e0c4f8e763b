import { expect, it } from 'vitest';
import { findingList } from './findings.ts';
import { layOutText } from './laid-out.ts';
import { measureRows, reportYear } from './measure-report.ts';

const HEADER = 'มาตรการ/แนวทาง\tวิธีการดำเนินการ\tผลการดำเนินการ\tความสำเร็จของการดำเนินการ';

it('places each row under the nearest headings; a repeated header goes on, a repeated row is kept and reported', () => {
  const text = `เครื่องมือ External Integrity and Transparency Assessment : EIT\nตัวชี้วัดที่ ๗ ประสิทธิภาพ\n${HEADER}\nก\t<p>๑. ข</p><ul style="x">- ค</ul>\tง\tจ\n\n${HEADER}\nก\t<p>๑. ข</p><ul style="x">- ค</ul>\tง\tจ\nเครื่องมือ (IIT)\nตัวชี้วัดที่ 2\n${HEADER}\nฉ\tช\tซ\tญ`;
  const { report, sorted } = findingList();
  const rows = measureRows(layOutText(text), report);
  expect(rows.map(({ instrument, indicator, measure, method }) => [instrument, indicator, measure, method])).toEqual([
    ['EIT', 7, 'ก', '๑. ข\n- ค'],
    ['EIT', 7, 'ก', '๑. ข\n- ค'],
    ['IIT', 2, 'ฉ', 'ช'],
  ]);
  expect(sorted()).toMatchObject([{ code: 'REPEATED_ROW', lines: [6, 6] }]);
});

it('reports on the year of the title', () => {
  expect(
    reportYear(layOutText('รายงานผลการดำเนินการ\nประจำปีงบประมาณ พ.ศ. ๒๕๖๖\nตามการประเมิน ปีงบประมาณ พ.ศ. ๒๕๖๕')),
  ).toBe(2566);
});
