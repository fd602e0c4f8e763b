import { expect, test } from 'vitest';
import type { AreaRow } from '../area/area.server.ts';
import { areaPlaces, regionOf, regionsOf } from './area-places.ts';

const row = (provinceCode: string, regionNo: number) => ({ provinceCode, regionNo }) as AreaRow;
const rows = [row('30', 3), row('52', 5), row('31', 3)];

test('provinces one by one, or together by region in the order of their numbers', () => {
  expect(areaPlaces(rows, 'provinces').map(({ id }) => id)).toEqual(['30', '52', '31']);
  expect(areaPlaces(rows, 'regions').map(({ id, rows: of }) => [id, of.length])).toEqual([
    ['3', 2],
    ['5', 1],
  ]);
  expect(regionsOf(rows)).toEqual([3, 5]);
});

test('a region that the area does not have is not asked for', () => {
  expect(regionOf(new URLSearchParams('region=5'), rows)).toBe(5);
  expect(regionOf(new URLSearchParams('region=9'), rows)).toBeNull();
  expect(regionOf(new URLSearchParams(), rows)).toBeNull();
});
