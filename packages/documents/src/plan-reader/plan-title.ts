import { arabicDigits, isPlanYear } from './digits.ts';
import type { LaidOut } from './laid-out.ts';
import { joinWrapped, plain } from './thai-text.ts';

export type YearSpan = { readonly from: number; readonly to: number; readonly line: number };

/** Longest span of years that a plan covers; national strategies of twenty years are not meant. */
const LONGEST_PLAN = 5;
const SPAN = /(\d{4})\s?(?:-|–|—|ถึง)\s?(?:พ\.ศ\.\s?)?(\d{4})/g;

export function yearSpans(text: string, line: number): YearSpan[] {
  return [...arabicDigits(text).matchAll(SPAN)].flatMap((match) => {
    const [from, to] = [Number(match[1]), Number(match[2])];
    return isPlanYear(from) && isPlanYear(to) && to > from && to - from < LONGEST_PLAN ? [{ from, to, line }] : [];
  });
}

const END =
  /(?:ขององค์การ|ของเทศบาล|ของเมือง|ของอบต|องค์การบริหาร|เทศบาล(?:ตำบล|เมือง|นคร)|\(?พ\.ศ\.|ประจำปี|ปีงบประมาณ|ระยะ\s?\d|\d{4}|\()/;
const START = /^แผน(?:ปฏิบัติ|การ|ป้องกัน|แม่บท)/;

/** The title on the cover, its lines joined, without the authority and the years; null where there is none. */
export function readTitle(laidOut: LaidOut): { title: string; line: number } | null {
  for (const [at, line] of laidOut.lines.entries()) {
    if (!START.test(plain(line.text)) || line.cells !== null) continue;
    let title = '';
    for (const next of laidOut.lines.slice(at, at + 12)) {
      const text = plain(next.text);
      if (next.cells !== null || text.length > 300) break;
      const end = arabicDigits(text).search(END);
      title = joinWrapped(title, (end < 0 ? text : text.slice(0, end)).trim());
      if (end >= 0) break;
    }
    if (/ทุจริต/.test(title) && title.length < 250) return { title, line: line.number };
  }
  return null;
}

/** The plan's years: the span printed most often, those near the title first; for sheets alone, the one all sheets print. */
export function readYears(laidOut: LaidOut, titleLine: number | null, periods: readonly string[]): YearSpan | null {
  if (titleLine !== null) {
    const near = laidOut.lines.slice(titleLine, titleLine + 12).flatMap((line) => yearSpans(line.text, line.number));
    if (near[0] !== undefined) return near[0];
    const single = singleYear(laidOut.lines.slice(titleLine, titleLine + 6));
    if (single !== null) return single;
  }
  const printed = periods.map((period) => yearSpans(period, 0)[0]);
  const [first] = printed;
  if (first !== undefined && printed.every((span) => span?.from === first.from && span.to === first.to)) {
    return { ...first, line: 0 };
  }
  return titleLine === null && periods.length > 0 ? null : mostFrequent(laidOut);
}

/** A plan of one year ("ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"). */
function singleYear(lines: LaidOut['lines']): YearSpan | null {
  for (const line of lines) {
    const year = Number(/ประจำปี[^\d]{0,20}(\d{4})/.exec(arabicDigits(plain(line.text)))?.[1] ?? 0);
    if (isPlanYear(year)) return { from: year, to: year, line: line.number };
  }
  return null;
}

function mostFrequent(laidOut: LaidOut): YearSpan | null {
  const counts = new Map<string, { span: YearSpan; count: number }>();
  for (const span of laidOut.lines.flatMap((line) => yearSpans(line.text, line.number))) {
    const key = `${span.from}-${span.to}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { span, count: 1 });
    else known.count++;
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.span ?? null;
}
