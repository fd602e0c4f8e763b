import type { PrintedAuthorityType } from './plan-document.ts';

/** What may stand before the name of a place, written out and short; the longest first, so that none hides another. */
const kinds: readonly { words: RegExp; type: PrintedAuthorityType | null }[] = [
  { words: /^(องค์การบริหารส่วนจังหวัด|อบจ\.?)/, type: 'PAO' },
  { words: /^(องค์การบริหารส่วนตำบล|อบต\.?)/, type: 'SAO' },
  { words: /^(เทศบาลนคร|ทน\.)/, type: 'CITY_MUNICIPALITY' },
  { words: /^(เทศบาลเมือง|ทม\.)/, type: 'TOWN_MUNICIPALITY' },
  { words: /^(เทศบาลตำบล|ทต\.)/, type: 'SUBDISTRICT_MUNICIPALITY' },
  { words: /^(เมืองพัทยา|กรุงเทพมหานคร)/, type: 'SPECIAL' },
  { words: /^เทศบาล/, type: null },
];

/** One form of printed Thai: composed, sara am whole, no spaces, signs or invisible characters. */
function nameKey(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\u0e4d\u0e32', '\u0e33')
    .replace(/[^\p{L}\p{M}\p{N}.]/gu, '')
    .toLowerCase();
}

/** An authority's name in two: the type its first words say (null: none, or only that it is a municipality), and the place. */
export function authorityName(name: string): { type: PrintedAuthorityType | null; place: string } {
  const key = nameKey(name);
  for (const { words, type } of kinds) {
    const said = words.exec(key)?.[0];
    // these names are the place itself
    if (said && type === 'SPECIAL') return { type, place: said };
    if (said) return { type, place: withoutDots(key.slice(said.length)) };
  }
  return { type: null, place: withoutDots(key) };
}

/** A district's name in one form; the capital's, which documents call เมือง alone, with the province's name. */
export function districtKey(district: string, province: string): string {
  const key = nameKey(district).replace(/^(กิ่งอำเภอ|อำเภอ|กิ่งอ\.|อ\.)/, '');
  return withoutDots(key === 'เมือง' ? `${key}${provinceKey(province)}` : key);
}

export function provinceKey(province: string): string {
  return withoutDots(nameKey(province).replace(/^(จังหวัด|จ\.)/, ''));
}

const withoutDots = (key: string) => key.replaceAll('.', '');
