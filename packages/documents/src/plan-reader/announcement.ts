import { arabicDigits } from './digits.ts';
import type { LaidOut } from './laid-out.ts';
import { thaiMonths } from './thai-months.ts';
import { plain } from './thai-text.ts';

export type Announcement = {
  readonly date: string | null;
  readonly signatory: string | null;
  readonly lines: [number, number];
};

/** Gregorian ISO date of a Thai date in any order of its words ("วันที่ เดือน ๑๒ พฤษภาคม พ.ศ. ๒๕๖๐"), or null. */
export function thaiDate(text: string): string | null {
  const arabic = arabicDigits(text);
  const year = /(?<!\d)(2[45]\d\d|26\d\d)(?!\d)/.exec(arabic);
  const month = thaiMonths.findIndex((names) => names.some((name) => arabic.includes(name)));
  const day = /(?<!\d)(\d{1,2})(?!\d)/.exec(year === null ? arabic : arabic.slice(0, year.index));
  if (year === null || month < 0 || day === null) return null;
  const date = new Date(Date.UTC(Number(year[1]) - 543, month, Number(day[1])));
  return date.getUTCMonth() === month && date.getUTCDate() === Number(day[1]) ? date.toISOString().slice(0, 10) : null;
}

/** Date and signatory of the announcement; where there is none, of the approval. */
export function readAnnouncement(laidOut: LaidOut): Announcement | null {
  const at = (words: RegExp): number =>
    laidOut.lines.findIndex(({ text }) => text.length < 200 && text.includes('วันที่') && words.test(plain(text)));
  const announced = at(/ประกาศ ?ณ ?วันที่/);
  const start = announced >= 0 ? announced : at(/^(?:เห็นชอบ|อนุมัติ).{0,40}วันที่/);
  if (start < 0) return null;
  const here = laidOut.lines
    .slice(start, start + 2)
    .map((line) => plain(line.text))
    .join(' ');
  const below = laidOut.lines.slice(start + 1, start + 12);
  const signed = below.find((line) => personIn(line.text) !== null);
  return {
    date: thaiDate(here),
    signatory: signed === undefined ? null : personIn(signed.text),
    lines: [start, signed?.number ?? start],
  };
}

const PERSON = /^\(?\s?((?:นาย|นาง|น\.ส\.|ว่าที่|ร้อย|พัน|จ่า|สิบ|ดร\.|พล|[รพสจด]\.)[ก-๎.\s]{3,60}?)\s?\)?$/;

/** The name in parentheses under a signature, with its title word. */
function personIn(text: string): string | null {
  const words = plain(text);
  const person = PERSON.exec(words)?.[1]?.trim() ?? null;
  if (person !== null && !/^นายก(?:องค์|เทศ|เมือง|อบ|รัฐ|สมาคม)/.test(person)) return person;
  return /^\(\s?([ก-๎][ก-๎.\s]{5,60})\s?\)$/.exec(words)?.[1]?.trim() ?? null;
}
