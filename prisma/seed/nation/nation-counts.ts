import { type AuthorityCounts, seatsOf } from '../authority-list.ts';
import type { ProvincePlace } from '../places/places.ts';

/** Bangkok has no plan of this kind: its own law makes it another sort of authority. */
const BANGKOK = '10';
/** Parts of a province's authorities: town municipalities of all, sub-district organizations of its sub-districts. */
const TOWNS = 0.026;
const ORGANIZATIONS = 0.72;

export interface CountedProvince {
  province: ProvincePlace;
  counts: AuthorityCounts;
}

/** Shares `authorities` out among the provinces by their sub-districts, so that they add up to it exactly; the same every time. */
export async function nationCounts(places: readonly ProvincePlace[], authorities: number): Promise<CountedProvince[]> {
  const provinces = places.filter(({ code }) => code !== BANGKOK);
  const seats = await Promise.all(provinces.map(async (province) => (await seatsOf(province)).length));
  const all = seats.reduce((sum, count) => sum + count, 0);
  const exact = seats.map((count) => (authorities * count) / all);
  const shares = exact.map(Math.floor);
  const left = authorities - shares.reduce((sum, count) => sum + count, 0);
  const nearest = [...exact.keys()].sort((a, b) => (exact[b]! % 1) - (exact[a]! % 1) || a - b).slice(0, left);
  for (const index of nearest) shares[index]! += 1;
  return provinces.map((province, index) => ({ province, counts: byType(shares[index]!, seats[index]!) }));
}

function byType(authorities: number, seats: number): AuthorityCounts {
  const towns = Math.min(Math.max(1, Math.round(authorities * TOWNS)), authorities - 1);
  const organizations = Math.min(Math.round(seats * ORGANIZATIONS), authorities - 1 - towns);
  return {
    PAO: 1,
    CITY_MUNICIPALITY: 0,
    TOWN_MUNICIPALITY: towns,
    SUBDISTRICT_MUNICIPALITY: authorities - 1 - towns - organizations,
    SAO: organizations,
  };
}
