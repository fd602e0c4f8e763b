import { expect, test } from 'vitest';
import { nameParts } from './name-parts.ts';

test('the place of an authority is kept whole where it is short enough', () => {
  expect(nameParts('องค์การบริหารส่วนตำบลปรุใหญ่')).toEqual({ kind: 'องค์การบริหารส่วนตำบล', place: 'ปรุใหญ่', whole: true });
  expect(nameParts('เทศบาลเมืองบ้านใหม่')).toMatchObject({ kind: 'เทศบาลเมือง', place: 'บ้านใหม่' });
  expect(nameParts('เทศบาลตำบลท่าประดู่วังน้ำเย็น').whole).toBe(false);
});

test('a name of no known type is wrapped as any text', () => {
  expect(nameParts('เมืองพัทยา')).toEqual({ kind: '', place: 'เมืองพัทยา', whole: false });
});
