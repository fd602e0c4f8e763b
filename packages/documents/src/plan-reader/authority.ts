import type { PlanDocument, PrintedAuthorityType } from '@sujarit/domain/plan-document';
import type { LaidOut } from './laid-out.ts';
import { plain } from './thai-text.ts';

type Kind = { readonly words: string; readonly short: string; readonly type: PrintedAuthorityType };

const KINDS: readonly Kind[] = [
  { words: 'องค์การบริหารส่วนจังหวัด', short: 'อบจ.', type: 'PAO' },
  { words: 'องค์การบริหารส่วนตำบล', short: 'อบต.', type: 'SAO' },
  { words: 'เทศบาลนคร', short: 'ทน.', type: 'CITY_MUNICIPALITY' },
  { words: 'เทศบาลเมือง', short: 'ทม.', type: 'TOWN_MUNICIPALITY' },
  { words: 'เทศบาลตำบล', short: 'ทต.', type: 'SUBDISTRICT_MUNICIPALITY' },
  { words: 'เมืองพัทยา', short: '', type: 'SPECIAL' },
  { words: 'กรุงเทพมหานคร', short: '', type: 'SPECIAL' },
];

const PATTERN =
  /(องค์การบริหารส่วนจังหวัด|องค์การบริหารส่วนตำบล|เทศบาลนคร|เทศบาลเมือง|เทศบาลตำบล|อบจ\.|อบต\.|ทน\.|ทม\.|ทต\.)\s?([ก-ฮเ-ไ][ก-๎]{1,60})?/g;

/** A mention of an authority: the run of Thai letters behind the words of its kind, as far as it goes. */
export type Mention = {
  readonly kind: PrintedAuthorityType;
  readonly short: boolean;
  readonly run: string;
  readonly line: number;
};

export function authorityMentions(laidOut: LaidOut): Mention[] {
  const mentions: Mention[] = [];
  for (const line of laidOut.lines) {
    for (const match of plain(line.text).matchAll(PATTERN)) {
      const kind = KINDS.find(({ words, short }) => match[1] === words || match[1] === short);
      if (kind === undefined || match[2] === undefined) continue;
      mentions.push({ kind: kind.type, short: match[1] === kind.short, run: match[2], line: line.number });
    }
  }
  return mentions;
}

export type Authority = {
  readonly organization: PlanDocument['organization'];
  /** The name without the words of its kind. */
  readonly place: string | null;
  readonly line: number | null;
};

/** The authority whose document this is: the spelling printed most often, with district and province beside it. */
export function readAuthority(laidOut: LaidOut, mentions: readonly Mention[]): Authority {
  const full = mentions.filter((mention) => !mention.short);
  const best = mostPrinted(full.length > 0 ? full : mentions);
  if (best === null) {
    const special = KINDS.find(({ type, words }) => type === 'SPECIAL' && laidOut.text.includes(words));
    const named = special === undefined ? null : special.words;
    return {
      organization: { name: named, type: special?.type ?? null, district: null, province: null },
      place: named,
      line: null,
    };
  }
  const kind = KINDS.find(({ type }) => type === best.kind);
  const area = areaOf(laidOut);
  return {
    organization: {
      name: `${kind?.words ?? ''}${best.place}`,
      type: best.kind,
      district: area.district,
      province: area.province ?? (best.kind === 'PAO' ? best.place : null),
    },
    place: best.place,
    line: best.line,
  };
}

/**
 * Candidates are the runs that stand by themselves; one that goes on in running words ("จางเหนือได้จัดทำ") counts
 * for each candidate it begins with. A longer candidate wins over its own beginning when it is printed nearly as often.
 */
function mostPrinted(mentions: readonly Mention[]): { kind: PrintedAuthorityType; place: string; line: number } | null {
  const candidates = new Map<
    string,
    { kind: PrintedAuthorityType; place: string; line: number; alone: number; count: number }
  >();
  for (const { kind, run, line } of mentions) {
    const key = `${kind} ${run}`;
    const known = candidates.get(key);
    if (known === undefined) candidates.set(key, { kind, place: run, line, alone: 1, count: 0 });
    else known.alone++;
  }
  const frequent = [...candidates.values()].sort((a, b) => b.alone - a.alone).slice(0, 60);
  for (const candidate of frequent) {
    candidate.count = mentions.filter((m) => m.kind === candidate.kind && m.run.startsWith(candidate.place)).length;
  }
  const [first] = frequent.sort((a, b) => b.count - a.count || b.place.length - a.place.length);
  if (first === undefined) return null;
  return frequent
    .filter((one) => one.place.startsWith(first.place) && one.kind === first.kind && one.count >= first.count * 0.8)
    .reduce((longest, one) => (one.place.length > longest.place.length ? one : longest), first);
}

/** Letters of the front matter, where an address may run over two lines. */
const FRONT_MATTER = 20_000;
const AREA = /(?:อำเภอ|อ\.)\s?([ก-ฮเ-ไ][ก-๎]{1,40})\s{0,3}(?:จังหวัด|จ\.)\s?([ก-ฮเ-ไ][ก-๎]{2,40})/g;

function areaOf(laidOut: LaidOut): { district: string | null; province: string | null } {
  const counts = new Map<string, number>();
  for (const line of laidOut.lines) {
    for (const match of plain(line.text).matchAll(AREA)) {
      const key = `${match[1]} ${match[2]}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  if (counts.size === 0) {
    for (const match of plain(laidOut.text.slice(0, FRONT_MATTER)).matchAll(AREA))
      counts.set(`${match[1]} ${match[2]}`, 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  const [district, province] = best?.[0].split(' ') ?? [];
  return { district: district ?? null, province: province ?? null };
}
