import { authorityName, districtKey, provinceKey } from './authority-name.ts';
import { alikeness, fingerprintOf } from './likeness.ts';
import type { PlanDocument, PrintedAuthorityType } from './plan-document.ts';

/** An authority of the province, as far as documents name it. */
export interface KnownAuthority {
  id: string;
  type: PrintedAuthorityType;
  nameTh: string;
  district: string | null;
}

/** Why a person has to say whose a document is. */
export const askReasons = [
  'NOT_A_PLAN',
  'NAME_NOT_FOUND',
  'OTHER_PROVINCE',
  'TYPE_UNSURE',
  'SPELLING',
  'SEVERAL',
  'DISTRICT_DIFFERS',
  'NOTHING_ALIKE',
] as const;
export type AskReason = (typeof askReasons)[number];

export type AuthorityMatch =
  | { readonly matched: string; readonly asked?: undefined }
  | {
      readonly matched?: undefined;
      readonly asked: AskReason;
      /** Authorities it may be, the likeliest first. */
      readonly candidates: readonly string[];
    };

/** From this likeness of two names on, one may be the other misread. */
const alikeFrom = 0.5;
const mostCandidates = 8;

/**
 * Whose document is it? An authority of the province is matched only when type and name are its own and either the district is, or no other
 * has that name and type and the document states no district. Names repeat: everything else is asked of a person, never guessed.
 */
export function matchAuthority(
  { kind, organization }: Pick<PlanDocument, 'kind' | 'organization'>,
  province: string,
  authorities: readonly KnownAuthority[],
): AuthorityMatch {
  const { name, district, province: printedProvince } = organization;
  const said = authorityName(name ?? '');
  const type = organization.type ?? said.type;
  const candidates = candidatesOf({ place: said.place, type, district }, province, authorities);
  const ask = (asked: AskReason): AuthorityMatch => ({ asked, candidates });

  if (kind === 'UNKNOWN') return ask('NOT_A_PLAN');
  if (!said.place) return ask('NAME_NOT_FOUND');
  if (printedProvince && provinceKey(printedProvince) !== provinceKey(province)) return ask('OTHER_PROVINCE');
  const ofName = authorities.filter(({ nameTh }) => authorityName(nameTh).place === said.place);
  const same = ofName.filter((authority) => authority.type === type);
  const [first] = same;
  if (first === undefined) {
    if (ofName.length > 0) return ask('TYPE_UNSURE');
    return ask(candidates.length > 0 ? 'SPELLING' : 'NOTHING_ALIKE');
  }
  // a province has one such organization, whose office stands in any of its districts
  if (type === 'PAO' && same.length === 1) return { matched: first.id };
  if (!district) return same.length === 1 ? { matched: first.id } : ask('SEVERAL');
  const there = same.filter((authority) => isIn(authority, district, province));
  if (there.length === 1 && there[0]) return { matched: there[0].id };
  return ask(there.length > 1 ? 'SEVERAL' : 'DISTRICT_DIFFERS');
}

function isIn({ district }: KnownAuthority, printed: string, province: string): boolean {
  return district !== null && districtKey(district, province) === districtKey(printed, province);
}

/** Those of a name like the printed one: by its likeness, then by type, then by district. */
function candidatesOf(
  { place, type, district }: { place: string; type: PrintedAuthorityType | null; district: string | null },
  province: string,
  authorities: readonly KnownAuthority[],
): string[] {
  const printed = fingerprintOf(place);
  return authorities
    .map((authority) => {
      const likeness = alikeness(printed, fingerprintOf(authorityName(authority.nameTh).place));
      const sameType = authority.type === type ? 0.2 : 0;
      const sameDistrict = district && isIn(authority, district, province) ? 0.1 : 0;
      return { id: authority.id, likeness, rank: likeness + sameType + sameDistrict };
    })
    .filter(({ likeness }) => likeness >= alikeFrom)
    .sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))
    .slice(0, mostCandidates)
    .map(({ id }) => id);
}
