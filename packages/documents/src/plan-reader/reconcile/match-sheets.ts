import { alikeness, type Fingerprint } from '@sujarit/domain/likeness';
import type { PlanProject } from '@sujarit/domain/plan-document';
import type { Report } from '../findings.ts';
import type { ReadSheet } from '../sheets.ts';
import { fingerprint } from '../similarity.ts';

/** How alike two names must be to be one project's, where the code agrees and where it does not. */
const SAME_CODE = 0.55;
const OTHER_CODE = 0.85;
/** Pairs beyond which only names of the same code are compared, and the nearest name is not looked for. */
const MANY_PAIRS = 60_000;

type Pair = { readonly project: number; readonly sheet: number; readonly score: number };

const shareCode = (a: readonly string[], b: readonly string[]): boolean => a.some((code) => b.includes(code));

/** Names are compared without the word of their kind and with the authority's short and long name alike. */
export function nameKey(name: string, place: string | null): Fingerprint {
  const own =
    place === null ? name : name.replaceAll(`องค์การบริหารส่วนตำบล${place}`, place).replaceAll(`อบต.${place}`, place);
  return fingerprint(own.replace(/^["“'‘\s]{0,3}(?:โครงการ|กิจกรรม|มาตรการ)+/, ''));
}

/**
 * Gives each project of the table its sheet, best pairs first. Further sheets of the same project, sheets without
 * a project and projects without a sheet are reported. Answers who got which, and the sheets that nobody got.
 */
export function matchSheets(
  projects: PlanProject[],
  sheets: readonly ReadSheet[],
  place: string | null,
  report: Report,
): { matched: Map<number, ReadSheet>; loose: ReadSheet[] } {
  const pairs = candidatePairs(projects, sheets, place);
  const given = new Map<number, number>();
  const owner = new Map<number, number>();
  for (const { project, sheet } of pairs) {
    if (given.has(project) || owner.has(sheet)) continue;
    given.set(project, sheet);
    owner.set(sheet, project);
  }
  const repeated = new Map<number, number>();
  for (const { project, sheet } of pairs) {
    if (!owner.has(sheet) && !repeated.has(sheet)) repeated.set(sheet, project);
  }
  giveByCode(projects, sheets, given, owner, repeated);
  giveByPlace(projects, sheets, given, owner);
  const matched = new Map<number, ReadSheet>();
  for (const [project, sheet] of given) {
    const all = [sheet, ...[...repeated].filter(([, one]) => one === project).map(([one]) => one)].sort(
      (a, b) => a - b,
    );
    const [first, ...further] = all.map((one) => sheets[one]);
    const target = projects[project];
    if (first === undefined || target === undefined) continue;
    target.sheet = first.sheet;
    matched.set(target.ordinal, first);
    for (const one of further) if (one !== undefined) reportRepeated(target, first, one, report);
  }
  const loose = sheets.filter((_, at) => !owner.has(at) && !repeated.has(at));
  const free = projects.filter((_, at) => !given.has(at));
  const names =
    loose.length * free.length > MANY_PAIRS ? [] : free.map(({ name }) => ({ name, key: nameKey(name, place) }));
  for (const sheet of loose) reportLoose(sheet, nearestName(nameKey(sheet.sheet.name, place), names), report);
  return { matched, loose };
}

function candidatePairs(projects: readonly PlanProject[], sheets: readonly ReadSheet[], place: string | null): Pair[] {
  const names = projects.map((project) => nameKey(project.name, place));
  const printed = sheets.map(({ sheet }) => nameKey(sheet.name, place));
  const many = projects.length * sheets.length > MANY_PAIRS;
  const pairs: Pair[] = [];
  projects.forEach((project, p) => {
    sheets.forEach((sheet, s) => {
      const code = shareCode(project.codes, sheet.codes);
      const [a, b] = [names[p], printed[s]];
      if ((many && !code) || a === undefined || b === undefined) return;
      const score = alikeness(a, b);
      if (score >= (code ? SAME_CODE : OTHER_CODE))
        pairs.push({ project: p, sheet: s, score: score + (code ? 0.3 : 0) });
    });
  });
  return pairs.sort((a, b) => b.score - a.score || a.sheet - b.sheet);
}

/** One project and one sheet of the same code left over belong together, whatever their names say. */
function giveByCode(
  projects: readonly PlanProject[],
  sheets: readonly ReadSheet[],
  given: Map<number, number>,
  owner: Map<number, number>,
  repeated: ReadonlyMap<number, number>,
): void {
  projects.forEach((project, p) => {
    if (given.has(p)) return;
    const free = sheets.flatMap((sheet, s) =>
      !owner.has(s) && !repeated.has(s) && shareCode(project.codes, sheet.codes) ? [s] : [],
    );
    const rivals = projects.filter((other, at) => !given.has(at) && shareCode(other.codes, project.codes));
    const [only] = free;
    if (free.length !== 1 || rivals.length !== 1 || only === undefined) return;
    given.set(p, only);
    owner.set(only, p);
  });
}

/** A sheet that has lost its name belongs to the one project without a sheet between the projects of its neighbours. */
function giveByPlace(
  projects: readonly PlanProject[],
  sheets: readonly ReadSheet[],
  given: Map<number, number>,
  owner: Map<number, number>,
): void {
  sheets.forEach((sheet, s) => {
    if (owner.has(s) || sheet.sheet.name !== '') return;
    const before = owner.get(s - 1) ?? (s === 0 ? -1 : undefined);
    const after = owner.get(s + 1) ?? (s === sheets.length - 1 ? projects.length : undefined);
    if (before === undefined || after === undefined || after - before !== 2 || given.has(before + 1)) return;
    given.set(before + 1, s);
    owner.set(s, before + 1);
  });
}

function reportRepeated(project: PlanProject, first: ReadSheet, again: ReadSheet, report: Report): void {
  const from = again.sequence?.line ?? again.sheet.lines[0];
  const line = first.sheet.lines[0] + 1;
  report(
    'SHEET_REPEATED',
    'WARNING',
    [from, again.nameLine ?? from],
    `รายละเอียดโครงการลำดับที่ ${project.ordinal} พิมพ์ซ้ำ (ครั้งแรกที่บรรทัด ${line}) นับเป็นโครงการเดียว`,
    {
      project: project.ordinal,
      params: { ordinal: project.ordinal, line },
    },
  );
}

/** Alikeness from which a free project's name is worth putting to a person. */
const NEAR = 0.4;

function reportLoose(sheet: ReadSheet, nearest: string | null, report: Report): void {
  const from = sheet.sequence?.line ?? sheet.sheet.lines[0];
  report(
    'SHEET_WITHOUT_PROJECT',
    'ERROR',
    [from, sheet.nameLine ?? from],
    `รายละเอียด "${sheet.sheet.name}" ไม่ตรงกับโครงการใดในตาราง`,
    {
      suggestion: nearest ?? (sheet.sheet.name || null),
      params: { name: sheet.sheet.name },
    },
  );
}

function nearestName(wanted: Fingerprint, free: readonly { name: string; key: Fingerprint }[]): string | null {
  const ranked = free
    .map(({ name, key }) => ({ name, score: alikeness(wanted, key) }))
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  return best !== undefined && best.score >= NEAR ? best.name : null;
}
