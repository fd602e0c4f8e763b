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
  state: 'ACTIVE',
  successor: null,
};
const dissolved = { ...stands, code: '3', name: 'อบต.ค', state: 'DISSOLVED', successor: '1' };
const standing = new Map([
  ['1', { id: 'a', values: stands }],
  ['3', { id: 'c', values: dissolved }],
]);
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

  it('are dissolved, merged into one at work, and at work again', () => {
    const [merged] = judged({ code: '3', state: 'ยุบเลิก', successor: '๑' });
    expect(merged).toMatchObject({ verdict: 'SAME', values: dissolved });
    expect(judged({ code: '1', state: 'ยุบเลิก' })[0]).toMatchObject({
      verdict: 'CHANGED',
      values: { state: 'DISSOLVED', successor: null },
    });
    expect(judged({ code: '3', state: 'ปฏิบัติงาน' })[0]?.values).toMatchObject({ state: 'ACTIVE', successor: null });
    expect(judged(added)[0]?.values).toMatchObject({ state: 'ACTIVE', successor: null });
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
  [{ ...added, state: 'ปิด' }, ['STATE_UNKNOWN']],
  [{ ...added, successor: '1' }, ['SUCCESSOR_OF_ACTIVE']],
  [{ code: '1', state: 'ยุบเลิก', successor: '9' }, ['SUCCESSOR_UNKNOWN']],
  [{ code: '1', state: 'ยุบเลิก', successor: '3' }, ['SUCCESSOR_UNKNOWN']],
  [{ code: '1', state: 'ยุบเลิก', successor: '1' }, ['SUCCESSOR_UNKNOWN']],
  [{ ...added, phone: '0'.repeat(51) }, ['TOO_LONG']],
])('is refused: %j', (row, codes) => expect(codesOf(row)).toEqual(codes));
