import { expect, it } from 'vitest';
import { authorityMentions, readAuthority } from './authority.ts';
import { layOutText } from './laid-out.ts';

const read = (text: string) => {
  const laidOut = layOutText(text);
  return readAuthority(laidOut, authorityMentions(laidOut)).organization;
};

it('takes the spelling printed most often, also where the sentence runs on behind it', () => {
  const text =
    'เทศบาลตำบลเขาใหญ่ อำเภอปากช่อง จังหวัดนครราชสีมา\nเทศบาลตำบลเขาใหญ่ได้จัดทำแผน\nเทศบาลตำบลเขาไหญ่\nเทศบาลตำบลเขาใหญ่';
  expect(read(text)).toEqual({
    name: 'เทศบาลตำบลเขาใหญ่',
    type: 'SUBDISTRICT_MUNICIPALITY',
    district: 'ปากช่อง',
    province: 'นครราชสีมา',
  });
});

it('knows a province by the name of its administration', () => {
  expect(read('องค์การบริหารส่วนจังหวัดตัวอย่าง\n')).toMatchObject({ type: 'PAO', province: 'ตัวอย่าง', district: null });
});

it('reads an address over two lines', () => {
  expect(read('เทศบาลเมืองตัวอย่าง\nอำเภอเมืองตัวอย่าง\nจังหวัดตัวอย่าง')).toMatchObject({
    district: 'เมืองตัวอย่าง',
    province: 'ตัวอย่าง',
  });
});

it('finds none in other text', () => {
  expect(read('สวัสดี')).toEqual({ name: null, type: null, district: null, province: null });
});
