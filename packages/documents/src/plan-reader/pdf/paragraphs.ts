import { fieldHeading } from '../field-headings.ts';
import { markerOf } from '../list-markers.ts';
import { planHeading } from '../plan-headings.ts';
import { joinWrapped, printedWidth } from '../thai-text.ts';
import type { TextLine } from './text-lines.ts';

const words = new Intl.Segmenter('th', { granularity: 'word' });

/** How far beyond the first word of the next line a full line may end, in letters: not all programs break between the same words. */
const SLACK = 1.5;
/** Steps from line to line, against the usual one, from which on a paragraph begins, and from which on a line was left blank. */
const APART = 1.3;
const BLANK = 1.6;
/** The usual step is among the shortest, but none is shorter than this, in parts of the letters' size. */
const SHORTEST_STEP = 0.9;
const USUAL_SHARE = 0.1;
/** Indents, in letters: nearer ones are the same. */
const SAME_INDENT = 0.8;

/** Where full lines end, in points, and the usual step from line to line, in parts of the letters' size. */
interface Column {
  readonly right: number;
  readonly step: number;
}

/** How far apart two lines stand, against the usual step. */
const steps = (line: TextLine, next: TextLine, step: number): number =>
  (next.base - line.base) / (step * Math.max(line.size, next.size));

/** Width of the line's first word, in points. */
function firstWord({ text, left, right }: TextLine): number {
  const start = text.trimStart();
  const [first] = words.segment(start.slice(0, 40));
  return (printedWidth(first?.segment ?? '') / Math.max(1, printedWidth(start))) * (right - left);
}

const isHeading = (text: string): boolean => fieldHeading(text) !== null || planHeading(text) !== null;

/** Items of lists and headings of plans stand at the beginning of a line. */
export const beginsSomething = (text: string): boolean => markerOf(text) !== null || isHeading(text);

/** Does the text of the line go on in the next one? */
export function goesOn(line: TextLine, next: TextLine, { right, step }: Column): boolean {
  const room = right - line.right;
  if (room > firstWord(next) + SLACK * next.size) return false;
  if (steps(line, next, step) > APART || markerOf(next.text) !== null) return false;
  // a full line may well end before a word that is a heading elsewhere, but on the next page it is taken for one
  const sameColumn = next.base > line.base;
  return !isHeading(next.text) || (sameColumn && room < firstWord(next));
}

/** Printed lines as paragraphs: what was cut at the right margin is one line again. */
export function paragraphsOf(lines: readonly TextLine[], column: Column): TextLine[][] {
  const paragraphs: TextLine[][] = [];
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    const last = paragraph?.at(-1);
    if (paragraph === undefined || last === undefined || beginsAnew(paragraph, line) || !goesOn(last, line, column))
      paragraphs.push([line]);
    else paragraph.push(line);
  }
  return paragraphs;
}

/** A line further right than those before it in its paragraph begins one, as does one of another size. */
function beginsAnew(paragraph: readonly TextLine[], line: TextLine): boolean {
  const before = paragraph[1] ?? paragraph[0];
  if (before === undefined) return true;
  return paragraph.length > 1 && line.left > before.left + SAME_INDENT * line.size;
}

/** A paragraph's text; a cut between two Thai letters leaves no space, unless one is printed there. */
export function paragraphText(paragraph: readonly TextLine[]): string {
  return paragraph.reduce((text, line) => {
    if (text.endsWith(' ') || line.text.startsWith(' ')) return `${text.trimEnd()} ${line.text.trimStart()}`;
    return joinWrapped(text, line.text);
  }, '');
}

/** The usual step from line to line of a document, in parts of the letters' size: paragraphs and blank lines only make it longer. */
export function usualStep(pages: readonly (readonly TextLine[])[]): number {
  const found = pages
    .flatMap((lines) => lines.slice(1).map((line, at) => (line.base - (lines[at]?.base ?? 0)) / line.size))
    .filter((step) => step >= SHORTEST_STEP)
    .sort((one, other) => one - other);
  return found[Math.floor(found.length * USUAL_SHARE)] ?? APART;
}

export const leavesBlank = (line: TextLine, next: TextLine, step: number): boolean => steps(line, next, step) > BLANK;
