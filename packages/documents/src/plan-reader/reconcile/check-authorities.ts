import type { PlanProject } from '@sujarit/domain/plan-document';
import type { Authority, Mention } from '../authority.ts';
import type { Report } from '../findings.ts';
import { differsBy } from '../similarity.ts';

const words = new Intl.Segmenter('th', { granularity: 'word' });
/** Words that go on in the sentence after the kind of authority: then no name stands there. */
const SENTENCE =
  /^(?:ได้|มี|ให้|จะ|ที่|และ|หรือ|ต้อง|เป็น|ใน|ของ|ควร|จึง|ตาม|ต่อ|เพื่อ|โดย|กับ|เห็น|เรื่อง|ทุก|เพิ่ม|ไม่|แต่|นี้|นั้น|ทั้ง|จาก|ซึ่ง|อื่น|แห่ง|พ\.ศ|ว่า|ถึง|ไป|มา|เอง|ด้วย|ดำเนิน|ทราบ|ตั้ง|กำหนด|จัด|สามารถ|ขนาด|ประจำ|ทั่ว|ระดับ|ต่าง|ชั้น|ดังกล่าว|ร่วม|ยัง|ก็|ผู้|นาย|ปลัด|พร้อม|เข้า|รับ|ส่ง|อย่าง|ผ่าน|เพื่|สำหรับ|ฯ|มอบ|ต้น|แล้ว|ปฏิบัติ|แม้|เมื่อ|หาก|ถ้า|ทำ)/;

/** Names of other authorities left in the text, and other spellings of the own name; once for each name and sheet. */
export function checkAuthorities(
  mentions: readonly Mention[],
  authority: Authority,
  projects: readonly PlanProject[],
  report: Report,
): void {
  const { place } = authority;
  const type = authority.organization.type;
  if (place === null || type === null) return;
  const owners = new Map<number, number>();
  for (const { sheet, ordinal } of projects) {
    for (let line = sheet?.lines[0] ?? 0; sheet !== null && line <= sheet.lines[1]; line++) owners.set(line, ordinal);
  }
  const projectAt = (line: number): number | null => owners.get(line) ?? null;
  const places = new Map<
    string,
    { name: string; project: number | null; sameKind: boolean; lines: [number, number] }
  >();
  for (const mention of mentions) {
    const sameKind = mention.kind === type;
    if (sameKind && (mention.run.startsWith(place) || place.startsWith(mention.run))) continue;
    const name = nameIn(mention.run, place);
    if (name === null) continue;
    const project = projectAt(mention.line);
    if (!sameKind && (mention.short || project === null)) continue;
    const key = `${name} ${project ?? `line ${mention.line}`}`;
    const known = places.get(key);
    if (known === undefined) places.set(key, { name, project, sameKind, lines: [mention.line, mention.line] });
    else if (mention.line - known.lines[0] < 100) known.lines[1] = mention.line;
  }
  for (const { name, project, sameKind, lines } of places.values()) {
    const more = { project, suggestion: place, params: { name, place } };
    if (sameKind && isMisspelling(name, place)) {
      report('AUTHORITY_SPELLING', 'INFO', lines, `ชื่อหน่วยงานสะกดว่า "${name}" (ส่วนใหญ่ในเอกสารสะกดว่า "${place}")`, more);
    } else {
      report(
        'FOREIGN_AUTHORITY',
        sameKind ? 'WARNING' : 'INFO',
        lines,
        `มีชื่อหน่วยงานอื่น "${name}" อยู่ในข้อความ อาจตกค้างจากการคัดลอก`,
        more,
      );
    }
  }
}

const sentenceGoesOn = (run: string): boolean => SENTENCE.test(run);

/** The name at the beginning of a run of letters, or null where the sentence simply goes on. */
function nameIn(run: string, place: string): string | null {
  if (sentenceGoesOn(run)) return null;
  let name = '';
  for (const { segment } of words.segment(run)) {
    if (name !== '' && SENTENCE.test(segment) && segment.length > 1) break;
    name += segment;
    if (name.length > Math.max(24, place.length * 2)) return null;
  }
  return name.length < 2 ? null : name;
}

/** One letter more, less or other: a misprint of the own name rather than another authority. */
function isMisspelling(name: string, place: string): boolean {
  if (place.length < 3) return false;
  return [1, 0, -1].some((more) => {
    const begin = name.slice(0, place.length + more);
    return begin === place || differsBy(begin, place, 1);
  });
}
