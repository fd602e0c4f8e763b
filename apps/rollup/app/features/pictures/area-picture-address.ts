import { asItWasLeft, puttingBy, withQuery } from '../area/area-address.ts';

/** What a picture of an area says of itself and a picture of a province says alike. */
const CARRIED = ['picture', 'of', 'as', 'cell'];

/** The pictures of one province of an area, opened at the picture that is looked at. */
export function toProvincePictures(code: string, search: URLSearchParams): string {
  return withQuery(`/pictures/${code}`, puttingBy(search, CARRIED));
}

/** The way back from a province's pictures to the area's. */
export function toAreaPictures(search: URLSearchParams): string {
  return asItWasLeft('/pictures', search);
}

/** The region that was looked at in the area's pictures before the province; null where it was none. */
export function regionLeft(search: URLSearchParams): string | null {
  return new URLSearchParams(search.get('area') ?? '').get('region');
}
