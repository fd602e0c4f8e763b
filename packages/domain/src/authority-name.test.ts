import { describe, expect, it } from 'vitest';
import { authorityName, districtKey, provinceKey } from './authority-name.ts';

describe('an authority’s name', () => {
  it.each([
    ['อบต. จางเหนือ', 'SAO', 'จางเหนือ'],
    ['องค์การบริหารส่วนตำบลจางเหนือ', 'SAO', 'จางเหนือ'],
    ['ทต.แม่เมาะ', 'SUBDISTRICT_MUNICIPALITY', 'แม่เมาะ'],
    ['เทศบาลตำบล แม่เมาะ', 'SUBDISTRICT_MUNICIPALITY', 'แม่เมาะ'],
    ['ทม.ล้อมแรด', 'TOWN_MUNICIPALITY', 'ล้อมแรด'],
    ['เทศบาลนครลำปาง', 'CITY_MUNICIPALITY', 'ลำปาง'],
    ['อบจ.ลำปาง', 'PAO', 'ลำปาง'],
    ['เทศบาลบ้านแดง', null, 'บ้านแดง'],
    ['เมืองพัทยา', 'SPECIAL', 'เมืองพัทยา'],
    ['บ้านแดง', null, 'บ้านแดง'],
    ['', null, ''],
  ])('%s is of a type and a place', (name, type, place) => {
    expect(authorityName(name)).toEqual({ type, place });
  });
});

describe('districts and provinces', () => {
  it('have one form, however they are introduced', () => {
    expect(['อ. แม่เมาะ', 'อำเภอแม่เมาะ', 'แม่เมาะ'].map((name) => districtKey(name, 'ลำปาง'))).toEqual(
      Array(3).fill('แม่เมาะ'),
    );
    expect(['จ.ลำปาง', 'จังหวัด ลำปาง', 'ล\u0e4d\u0e32ปาง'].map(provinceKey)).toEqual(Array(3).fill('ลำปาง'));
  });

  it('the capital is called by the province’s name', () => {
    expect(districtKey('เมือง', 'ลำปาง')).toBe(districtKey('อำเภอเมืองลำปาง', 'จังหวัดลำปาง'));
  });
});
