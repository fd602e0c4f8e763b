import { expect, it } from 'vitest';
import { targetOf } from './target-cell.ts';

it.each([
  ['๑ คน', { value: 1, unit: 'คน', operator: null }],
  ['ร้อยละ ๗๕', { value: 75, unit: 'ร้อยละ', operator: null }],
  ['ไม่น้อยกว่า ๓ ด้าน', { value: 3, unit: 'ด้าน', operator: '>=' }],
  ['ไม่ต่ำกว่าร้อยละ 80', { value: 80, unit: 'ร้อยละ', operator: '>=' }],
  ['86 คะแนน', { value: 86, unit: 'คะแนน', operator: null }],
  ['-', null],
])('%s', (cell, target) => {
  expect(targetOf(cell)).toEqual(target);
});
