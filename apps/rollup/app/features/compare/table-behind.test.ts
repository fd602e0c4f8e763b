import { expect, test } from 'vitest';
import { tableBehind } from './table-behind.ts';

test.each([
  ['fy=2566&round=6&sort=-percent&of=a,b&open=x&differs=1', true, 'province', '/?fy=2566&round=6&sort=-percent'],
  ['group=type&of=a&province=52&by=ITA', false, 'province', '/provinces/52?group=type'],
  ['of=a', false, 'area', '/area'],
] as const)('%s', (search, ofOneProvince, name, to) => {
  expect(tableBehind(new URLSearchParams(search), ofOneProvince)).toEqual({ name, to });
});
