import { decodeThai, isMark } from './decode-thai.ts';
import type { Glyph } from './glyph-list.ts';

/** A printed line: where it begins and ends, and its text. Points from the page's upper left corner. */
export interface TextLine {
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  readonly text: string;
}

export interface GlyphLine extends TextLine {
  /** Its parts where wide gaps divide it: one, unless it stands in columns. */
  readonly parts: readonly Span[];
  readonly glyphs: readonly Glyph[];
}

/** A stretch of the page's width. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** Parts of a letter's size: base lines nearer than this are one line, wider gaps than this are a space. */
const SAME_LINE = 0.45;
const MARK_RISE = 0.9;
const GAP = 0.3;
const BACK = 0.15;
const WIDE_GAP = 1.2;

/** The printed lines of some letters, from the top down. Marks above and below join the line of their letter. */
export const textLines = (glyphs: readonly Glyph[]): TextLine[] => glyphLines(glyphs).map(withoutGlyphs);

export const withoutGlyphs = ({ left, right, base, size, text }: TextLine): TextLine => ({
  left,
  right,
  base,
  size,
  text,
});

/** The same with what each line is made of. */
export function glyphLines(glyphs: readonly Glyph[]): GlyphLine[] {
  const rows: { base: number; size: number; glyphs: Glyph[] }[] = [];
  const marks: Glyph[] = [];
  for (const glyph of fromTheTop(glyphs)) {
    if (isMark(glyph.text)) {
      marks.push(glyph);
      continue;
    }
    const row = rows.at(-1);
    if (row !== undefined && glyph.base - row.base <= SAME_LINE * Math.max(row.size, glyph.size)) {
      row.glyphs.push(glyph);
      row.size = Math.max(row.size, glyph.size);
    } else rows.push({ base: glyph.base, size: glyph.size, glyphs: [glyph] });
  }
  for (const mark of marks) {
    const near = nearestRow(rows, mark);
    if (near !== undefined && Math.abs(near.base - mark.base) <= MARK_RISE * near.size) near.glyphs.push(mark);
  }
  return rows.map((row) => lineOf(row.glyphs)).filter((line) => line !== null);
}

/** Thousands of letters stand on a few dozen base lines: those are put in order. */
function fromTheTop(glyphs: readonly Glyph[]): Glyph[] {
  const byBase = [...Map.groupBy(glyphs, ({ base }) => base)];
  return byBase.sort(([one], [other]) => one - other).flatMap(([, same]) => same);
}

function nearestRow<R extends { base: number }>(rows: readonly R[], { base }: Glyph): R | undefined {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.base ?? 0) < base) low = middle + 1;
    else high = middle;
  }
  const [above, below] = [rows[low - 1], rows[low]];
  if (above === undefined || below === undefined) return above ?? below;
  return base - above.base <= below.base - base ? above : below;
}

/** A mark stands at or just before the end of its letter. */
const placeOf = ({ text, origin, size }: Glyph): number => (isMark(text) ? origin - BACK * size : origin);

/** Letters in the order of print. Null where nothing is printed. */
function lineOf(unordered: readonly Glyph[]): GlyphLine | null {
  const glyphs = unordered.toSorted((one, other) => placeOf(one) - placeOf(other));
  const printed = glyphs.filter(({ text }) => text.trim() !== '');
  const [first] = printed;
  if (first === undefined) return null;
  let text = '';
  let right = first.left;
  for (const glyph of glyphs) {
    const apart = glyph.left - right > GAP * glyph.size;
    if (apart && text !== '' && !text.endsWith(' ') && glyph.text !== ' ' && !isMark(glyph.text)) text += ' ';
    text += glyph.text;
    right = Math.max(right, glyph.right);
  }
  const sizes = printed.map(({ size }) => size).sort((one, other) => one - other);
  return {
    left: first.left,
    right: Math.max(...printed.map((glyph) => glyph.right)),
    base: first.base,
    size: sizes[sizes.length >> 1] ?? first.size,
    text: decodeThai(text).trimStart(),
    parts: partsOf(printed),
    glyphs,
  };
}

function partsOf(printed: readonly Glyph[]): Span[] {
  const parts: { left: number; right: number }[] = [];
  for (const { left, right, size } of printed) {
    const part = parts.at(-1);
    if (part !== undefined && left - part.right <= WIDE_GAP * size) part.right = Math.max(part.right, right);
    else parts.push({ left, right });
  }
  return parts;
}
