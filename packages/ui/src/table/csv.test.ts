import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('a table as CSV: BOM, quotes, nothing for null, no formulas', () => {
  expect(
    csvOf([
      ['ชื่อ', 'ร้อยละ'],
      ['อบต. "ก", ข', 37.5],
      ['=CMD()', null],
      ['-1', '-5.25'],
    ]),
  ).toBe('\uFEFFชื่อ,ร้อยละ\r\n"อบต. ""ก"", ข",37.5\r\n\'=CMD(),\r\n-1,-5.25\r\n');
});
