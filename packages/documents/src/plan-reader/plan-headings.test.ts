import { expect, it } from 'vitest';
import { planHeading } from './plan-headings.ts';

it.each([
  ['ส่วนที่ ๓', { level: 'part', number: 3, rest: '' }],
  ['มิติที่ ๒ การบริหารราชการด้วยความโปร่งใส', { level: 'dimension', number: 2, rest: 'การบริหารราชการด้วยความโปร่งใส' }],
  ['มติที่ 4', { level: 'dimension', number: 4, rest: '' }],
  ['(๑.๑.๒) เสริมสร้างจิตสำนึก', { level: 'code', code: '1.1.2', rest: 'เสริมสร้างจิตสำนึก' }],
  ['๑.๒. การสร้างจิตสำนึก', { level: 'code', code: '1.2', rest: 'การสร้างจิตสำนึก' }],
  ['2.3.2 มีการจัดทำแผนภูมิ', { level: 'code', code: '2.3.2', rest: 'มีการจัดทำแผนภูมิ' }],
  ['ลำดับที่ ๑๒', { level: 'sequence', number: 12, rest: '' }],
  ['รายละเอียดโครงการ/กิจกรรม/มาตรการ', { level: 'title' }],
  ['๑.๑) จัดประชุม', null],
  ['๑. หนึ่ง', null],
])('%s', (line, heading) => {
  expect(planHeading(line)).toEqual(heading);
});
