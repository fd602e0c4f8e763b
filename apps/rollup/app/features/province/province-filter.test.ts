import { describe, expect, test } from 'vitest';
import { filtered, filterOf } from './province-filter.ts';
import type { ProvinceRow } from './province-row.ts';

const row = (over: Partial<ProvinceRow>) =>
  ({
    name: 'องค์การบริหารส่วนตำบลจางเหนือ',
    district: 'แม่เมาะ',
    districtCode: '5202',
    code: '6520201',
    type: 'SAO',
    size: 'SMALL',
    planState: 'IN_USE',
    reportState: 'SENT',
    standing: 'ON_TIME',
    light: 'GREEN',
    simulated: false,
    ...over,
  }) as ProvinceRow;
const rows = [
  row({}),
  row({
    name: 'เทศบาลเมืองลำปาง',
    size: null,
    planState: null,
    standing: 'MISSING',
    reportState: null,
    simulated: true,
  }),
];
const count = (address: string) => filtered(rows, filterOf(new URLSearchParams(address))).length;

describe('filters of the address', () => {
  test.each([
    ['', 2],
    ['q=จางเหนือ', 1],
    ['q=แม่ เมาะ', 2],
    ['q=๖๕๒๐๒๐๑', 2],
    ['size=SMALL', 1],
    ['size=NONE', 1],
    ['size=LARGE', 0],
    ['plan=NONE', 1],
    ['report=MISSING', 1],
    ['report=SENT', 1],
    ['data=SIMULATED', 1],
    ['data=REAL&light=GREEN', 1],
    ['district=5201', 0],
    ['q=%20', 2],
  ])('%s leaves %d', (address, left) => {
    expect(count(address)).toBe(left);
  });
});
