import { expect, test } from 'vitest';
import { addressWith, heatMeasureOf, pictureOf } from './picture-names.ts';

test('the address says which picture and what of it; what it does not know is the first', () => {
  const search = new URLSearchParams('picture=risks&of=spending');
  expect([pictureOf(search), heatMeasureOf(search)]).toEqual(['risks', 'spending']);
  const unknown = new URLSearchParams('picture=pie&of=3d');
  expect([pictureOf(unknown), heatMeasureOf(unknown)]).toEqual(['heat', 'progress']);
});

test('another picture keeps period and filters', () => {
  const search = new URLSearchParams('fy=2566&type=SAO&cell=4-5');
  expect(addressWith(search, { picture: 'rank', cell: null })).toBe('?fy=2566&type=SAO&picture=rank');
});
