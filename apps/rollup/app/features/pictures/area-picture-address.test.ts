import { expect, test } from 'vitest';
import { regionLeft, toAreaPictures, toProvincePictures } from './area-picture-address.ts';

test('a province opens at the same picture, and the way back finds the area as it was left', () => {
  const area = new URLSearchParams('fy=2566&round=6&picture=risks&cell=4-5&region=3');
  const opened = toProvincePictures('30', area);
  const search = new URLSearchParams(opened.split('?')[1]);
  expect(opened.startsWith('/pictures/30?')).toBe(true);
  expect(Object.fromEntries(search)).toMatchObject({ fy: '2566', round: '6', picture: 'risks', cell: '4-5' });
  expect([search.get('region'), regionLeft(search)]).toEqual([null, '3']);
  search.set('picture', 'trend');
  search.set('round', '12');
  expect(toAreaPictures(search)).toBe('/pictures?fy=2566&round=12&picture=risks&cell=4-5&region=3');
});

test('nothing is put by where nothing was chosen', () => {
  expect(toProvincePictures('52', new URLSearchParams('fy=2566'))).toBe('/pictures/52?fy=2566');
  expect(toProvincePictures('52', new URLSearchParams())).toBe('/pictures/52');
  expect(toAreaPictures(new URLSearchParams('picture=rank'))).toBe('/pictures');
});
