import { arabicDigits } from '@sujarit/domain/thai-digits';
import { bulkGroups } from './bulk-states.ts';

interface Searched {
  state: string;
  name: string;
  readName?: string | null;
  authority?: { nameTh: string } | null;
}

const plain = (text: string) => arabicDigits(text).toLocaleLowerCase('th').replaceAll(/\s+/g, '');

/** The documents of a group of states whose file, printed name or authority has the words; those of every state where none is said. */
export function filteredItems<Item extends Searched>(items: readonly Item[], group: string, words: string): Item[] {
  const states: readonly string[] | undefined = bulkGroups.find(({ id }) => id === group)?.states;
  const wanted = plain(words);
  return items.filter(
    ({ state, name, readName, authority }) =>
      (!states || states.includes(state)) &&
      plain(`${name} ${readName ?? ''} ${authority?.nameTh ?? ''}`).includes(wanted),
  );
}

/** Authorities that words may mean: those suggested while nothing is typed, else all that have every word. */
export function foundAuthorities<
  Authority extends { id: string; nameTh: string; district?: { nameTh: string } | null },
>(authorities: readonly Authority[], words: string, suggested: readonly string[]): Authority[] {
  const wanted = words.split(/\s+/).filter(Boolean).map(plain);
  if (wanted.length === 0) {
    return suggested.flatMap((id) => authorities.find((authority) => authority.id === id) ?? []);
  }
  return authorities.filter(({ nameTh, district }) => {
    const said = plain(`${nameTh} ${district?.nameTh ?? ''}`);
    return wanted.every((word) => said.includes(word));
  });
}
