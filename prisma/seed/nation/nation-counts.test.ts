import { expect, it } from 'vitest';
import { authoritiesOf } from '../authority-list.ts';
import { allPlaces } from '../places/places.ts';
import { nationCounts } from './nation-counts.ts';

it('shares the authorities of the country out among 76 provinces, to the last one', async () => {
  const provinces = await nationCounts(await allPlaces(), 7850);
  expect(provinces.map(({ province }) => province.nameTh)).not.toContain('กรุงเทพมหานคร');
  expect(provinces).toHaveLength(76);
  const authorities = (
    await Promise.all(provinces.map(({ province, counts }) => authoritiesOf(province, counts)))
  ).flat();
  expect(authorities).toHaveLength(7850);
  expect(new Set(authorities.map(({ code }) => code)).size).toBe(7850);
  expect(await nationCounts(await allPlaces(), 7850)).toEqual(provinces);
});
