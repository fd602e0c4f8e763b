import { authorityName } from '../authority-name.ts';
import { alikeness, type Fingerprint, fingerprintOf } from '../likeness.ts';
import { arabicDigits } from '../thai-digits.ts';
import type { ReadRow, RowProblem } from './sheet-row.ts';

/** An authority as sheets name it. */
export interface KnownByCode {
  id: string;
  code: string;
  nameTh: string;
  province: string;
}

export interface FoundAuthority {
  authority: KnownByCode | null;
  problems: RowProblem[];
}

/** From this likeness of two names on, one may be the other. */
const alikeFrom = 0.5;

/** An authority's code as it is compared: Arabic digits, no spaces. */
export const codeKey = (typed: string) => arabicDigits(typed).replace(/\s/g, '');

/**
 * Finds the authority of a row by its code. A name beside the code has to be that authority's, so that a shifted column gives nobody
 * another's figures. Of a code that nobody has, the authority of the likeliest name is suggested.
 */
export function findAuthorities(
  authorities: readonly KnownByCode[],
  elsewhere: readonly KnownByCode[],
): (row: ReadRow) => FoundAuthority {
  const byCode = new Map(authorities.map((one) => [codeKey(one.code), one]));
  const others = new Map(elsewhere.map((one) => [codeKey(one.code), one]));
  const suggested = suggestions(authorities);
  return ({ cells }) => {
    const typed = cells.code ?? '';
    const refuse = (code: string, params: RowProblem['params'], column = 'code') => ({
      authority: null,
      problems: [{ column, code, params }],
    });
    if (!typed) return refuse('CODE_MISSING', {});
    const authority = byCode.get(codeKey(typed));
    if (authority) {
      const { nameTh, code } = authority;
      if (!cells.name || sameName(cells.name, nameTh)) return { authority, problems: [] };
      return refuse('NAME_DISAGREES', { code, name: nameTh }, 'name');
    }
    const other = others.get(codeKey(typed));
    if (other) return refuse('AUTHORITY_ELSEWHERE', { code: typed, name: other.nameTh, province: other.province });
    const near = suggested(cells.name ?? '');
    return near
      ? refuse('CODE_UNKNOWN_NEAR', { code: typed, nearCode: near.code, nearName: near.nameTh })
      : refuse('CODE_UNKNOWN', { code: typed });
  };
}

/** Are both the same place, and of the same type where both say one? */
function sameName(one: string, other: string): boolean {
  const [a, b] = [authorityName(one), authorityName(other)];
  return a.place === b.place && (a.type === null || b.type === null || a.type === b.type);
}

/** The authority of the likeliest name; names are looked through once each. */
function suggestions(authorities: readonly KnownByCode[]): (name: string) => KnownByCode | null {
  let prepared: { one: KnownByCode; type: string | null; print: Fingerprint }[] | undefined;
  const known = new Map<string, KnownByCode | null>();
  return (name) => {
    const { place, type } = authorityName(name);
    if (!place) return null;
    prepared ??= authorities.map((one) => {
      const own = authorityName(one.nameTh);
      return { one, type: own.type, print: fingerprintOf(own.place) };
    });
    const key = `${type} ${place}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const printed = fingerprintOf(place);
    let best: { one: KnownByCode; rank: number } | null = null;
    for (const { one, type: ofType, print } of prepared) {
      const likeness = alikeness(printed, print);
      const rank = likeness + (type !== null && type === ofType ? 0.2 : 0);
      if (likeness >= alikeFrom && rank > (best?.rank ?? 0)) best = { one, rank };
    }
    known.set(key, best?.one ?? null);
    return best?.one ?? null;
  };
}
