import { createHash } from 'node:crypto';

/** Whose rows a case reaches for, seen from the authority ลำปาง/หนึ่ง: its own, its neighbour's in the province, one's of another province. */
export const places = ['own', 'sibling', 'foreign'] as const;
export type Place = (typeof places)[number];

export const provinceOf: Record<Place, { code: string; regionNo: number }> = {
  own: { code: '52', regionNo: 5 },
  sibling: { code: '52', regionNo: 5 },
  foreign: { code: '30', regionNo: 3 },
};

/** Every text of a place's rows bears its mark: a mark in an answer that the role may not see is a leak, wherever it stands. */
export const markOf = (place: Place) => `«${place}»`;

/** A row's id that needs no looking up: the same for the same place and name. */
export function idOf(place: Place | 'office', name: string): string {
  const hex = createHash('sha256').update(`${place}/${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const authorityOf = (place: Place) => idOf(place, 'authority');
/** The id as the API shows it, before relay's encoding. */
export const tenantIdOf = (place: Place, name: string) => `${authorityOf(place)}:${idOf(place, name)}`;
export const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64');
