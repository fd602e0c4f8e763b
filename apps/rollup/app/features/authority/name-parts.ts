import { authorityTypeWords } from '@sujarit/domain/authority-type-words';

const kinds = Object.values(authorityTypeWords);
/** A place longer than this would not fit the narrowest column in one line. */
const LONGEST_WHOLE = 12;

/** An authority's name as it may be wrapped: the words of its type, and the place, which no dictionary knows and a browser would cut anywhere. */
export function nameParts(name: string): { kind: string; place: string; whole: boolean } {
  const kind = kinds.find((words) => name.startsWith(words)) ?? '';
  const place = name.slice(kind.length);
  return { kind, place, whole: kind !== '' && place.length <= LONGEST_WHOLE };
}
