import { expect, it } from 'vitest';
import { layOutText } from './laid-out.ts';
import { levelsIn, readRisks } from './risks.ts';

const HEADER = 'ลำดับ ที่\tขั้นตอน การดำเนินงาน\tประเด็นความเสี่ยงการ ทุจริต\tRisk Score\tมาตรการ ควบคุมความเสี่ยงการทุจริต';

it('reads numbered cells with gaps, an unnumbered cell, two levels, and a table over two pages', () => {
  const text = `${HEADER}\n๑\tงานบุคคล\t1. เรื่องหนึ่ง 2. เรื่องสอง\tสูง ปานกลาง\t1. มาตรการหนึ่ง 3. มาตรการสาม\n\n${HEADER}\n๒\tงานคลัง\tเรื่องเดียว\tสูงมาก\t- ก่อน - หลัง\n\t\tต่อหน้า\t\t\n\nค่าเป้าหมาย\tปี ๒๕๖๖\tปี ๒๕๖๗`;
  expect(readRisks(layOutText(text))).toEqual([
    {
      no: 1,
      process: 'งานบุคคล',
      issues: ['เรื่องหนึ่ง', 'เรื่องสอง'],
      levels: ['HIGH', 'MEDIUM'],
      controls: ['มาตรการหนึ่ง', 'มาตรการสาม'],
      lines: [1, 1],
    },
    {
      no: 2,
      process: 'งานคลัง',
      issues: ['เรื่องเดียว ต่อหน้า'],
      levels: ['VERY_HIGH'],
      controls: ['ก่อน', 'หลัง'],
      lines: [4, 5],
    },
  ]);
});

it('reads levels that the column has cut, and none from a bare score', () => {
  expect(levelsIn('ปาน กลาง')).toEqual(['MEDIUM']);
  expect(levelsIn('(ต่ำ)')).toEqual(['LOW']);
  expect(levelsIn('12')).toEqual([]);
});
