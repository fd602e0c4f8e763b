import { describe, expect, it } from 'vitest';
import { judgeAuthorityRows } from './judge-authority-rows.ts';

const provinces = [
  { code: '52', nameTh: 'ลำปาง', regionNo: 5, districts: [{ code: '5202', nameTh: 'แม่เมาะ' }] },
  { code: '30', nameTh: 'นครราชสีมา', regionNo: 3, districts: [{ code: '3001', nameTh: 'เมืองนครราชสีมา' }] },
];
const stands = {
  code: '1',
  name: 'อบต.ก',
  type: 'SAO',
  size: 'SMALL',
  province: 'ลำปาง',
  district: 'แม่เมาะ',
  phone: '054',
  website: null,
};
const standing = new Map([['1', { id: 'a', values: stands }]]);
const judged = (...rows: Record<string, string>[]) =>
  judgeAuthorityRows(
    rows.map((cells, at) => ({ line: at + 2, cells })),
    { provinces, standing },
  );
const added = { code: '๒', name: 'เทศบาลตำบลข', province: 'จ.นครราชสีมา', district: 'อ.เมือง' };
const codesOf = (row: Record<string, string>) => judged(row)[0]?.problems.map(({ code }) => code);

describe('authorities', () => {
  it('are added with the type of their name and the places by name', () => {
    expect(judged(added)[0]).toMatchObject({
      verdict: 'ADDED',
      matchedId: null,
      values: { code: '2', type: 'SUBDISTRICT_MUNICIPALITY', province: 'นครราชสีมา', district: 'เมืองนครราชสีมา' },
    });
  });

  it.each(['ขนาดกลาง', 'กลาง', ' ขนาด กลาง', 'MEDIUM'])('have the size that is said: %s', (size) => {
    expect(judged({ ...added, size })[0]?.values?.size).toBe('MEDIUM');
    expect(judged(added)[0]?.values?.size).toBeNull();
  });

  it('stay as they are where a cell is empty', () => {
    const [row] = judged({ code: '1', website: 'https://a.example' });
    expect(row?.values).toEqual({ ...stands, website: 'https://a.example' });
    expect(judged({ code: '1' })[0]?.verdict).toBe('SAME');
  });

  it('of one code are refused together', () =>
    expect(judged(added, { ...added }).map(({ verdict }) => verdict)).toEqual(['REFUSED', 'REFUSED']));
});

it.each([
  [{ ...added, code: '' }, ['CODE_MISSING']],
  [{ ...added, code: 'ก1' }, ['CODE_WRONG']],
  [{ ...added, name: '' }, ['NAME_MISSING', 'TYPE_MISSING']],
  [{ ...added, type: 'อบต' }, ['TYPE_UNKNOWN']],
  [{ ...added, size: 'มหึมา' }, ['SIZE_UNKNOWN']],
  [{ ...added, type: 'เทศบาลเมือง' }, ['TYPE_DISAGREES']],
  [{ ...added, province: '' }, ['PROVINCE_MISSING']],
  [{ ...added, province: 'ลำพูน' }, ['PROVINCE_UNKNOWN']],
  [{ ...added, district: 'แม่เมาะ' }, ['DISTRICT_UNKNOWN']],
  [{ ...added, code: '1', name: 'อบต.ก' }, ['PROVINCE_CHANGES']],
  [{ ...added, phone: '0'.repeat(51) }, ['TOO_LONG']],
])('is refused: %j', (row, codes) => expect(codesOf(row)).toEqual(codes));
