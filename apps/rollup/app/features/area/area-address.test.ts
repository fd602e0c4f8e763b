import { expect, test } from 'vitest';
import { toArea, toProvince } from './area-address.ts';

const search = (text: string) => new URLSearchParams(text);

test('a province is opened without the order and columns of the area, which come back on the way back', () => {
  const province = toProvince('52', search('fy=2566&round=6&sort=-missing&cols=name,missing'));
  expect(province).toBe('/provinces/52?fy=2566&round=6&area=sort%3D-missing%26cols%3Dname%252Cmissing');
  const filtered = search(`${province.split('?')[1]}&sort=percent&q=x`);
  filtered.set('round', '12');
  expect(toArea(filtered)).toBe('/area?fy=2566&round=12&sort=-missing&cols=name%2Cmissing');
});

test('nothing is put by where nothing was arranged', () => {
  expect(toProvince('52', search('fy=2566'))).toBe('/provinces/52?fy=2566');
  expect(toProvince('52', search(''))).toBe('/provinces/52');
  expect(toArea(search('q=x'))).toBe('/area');
});
