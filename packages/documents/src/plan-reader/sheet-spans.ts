import { type Field, fieldHeading, looksLikeName } from './field-headings.ts';
import { markerOf } from './list-markers.ts';
import type { ScanLine } from './scan-lines.ts';

/** The lines of one project sheet, the headings above it and its running number. */
export type SheetSpan = {
  readonly headings: readonly ScanLine[];
  readonly body: readonly ScanLine[];
};

/** Is a line that begins with a code a heading (and not an item of a list)? The code is empty where only a name stands. */
export type IsCodeHeading = (code: string, text: string, line: ScanLine) => boolean;

type Scan = ReadonlyArray<ScanLine | null>;

const OPENING: ReadonlySet<Field> = new Set(['rationale', 'objectives']);
const MIDDLE: ReadonlySet<Field> = new Set(['targetGroup', 'method']);
const CLOSING: ReadonlySet<Field> = new Set(['results', 'outputs', 'outcomes']);

/** Sheets up to which a document is read; no plan comes near. */
const MOST_SHEETS = 1000;

/**
 * Cuts the running text into sheets. A sheet begins with its running number or its name; one that has lost both
 * begins where a field comes again that a sheet has only once.
 */
export function sheetSpans(scan: Scan, isCodeHeading: IsCodeHeading): SheetSpan[] {
  const starts = sheetStarts(scan).slice(0, MOST_SHEETS);
  const blocks = starts.map((start, at) => blockStart(scan, start, (starts[at - 1] ?? -1) + 1, isCodeHeading));
  return starts.map((start, at) => {
    const end = endOf(scan, start, blocks[at + 1] ?? scan.length);
    return {
      headings: present(scan.slice(blocks[at], start)),
      body: present(scan.slice(start, end)),
    };
  });
}

const present = (lines: Scan): ScanLine[] => lines.filter((line) => line !== null);
const hasAny = (seen: ReadonlySet<Field>, fields: ReadonlySet<Field>): boolean =>
  [...fields].some((field) => seen.has(field));

function sheetStarts(scan: Scan): number[] {
  const starts: number[] = [];
  let seen = new Set<Field>();
  let numbered = false;
  scan.forEach((line, at) => {
    if (line === null) return;
    const heading = line.heading;
    const field = line.field?.field ?? null;
    const number = heading?.level === 'sequence' && startsSheet(heading.rest, scan, at);
    if (number || (field === 'name' && !numbered)) {
      starts.push(at);
      seen = new Set();
    } else if (field !== null && (starts.length === 0 ? beginsSheets(field, scan, at) : comesAgain(field, seen))) {
      const named = nameAbove(scan, at);
      if (named > (starts.at(-1) ?? -1)) starts.push(named);
      seen = new Set();
    }
    if (field !== null) seen.add(field);
    numbered = number ? fieldHeading(heading.rest)?.field !== 'name' : numbered && field === null;
  });
  return starts;
}

/** The field shows that another sheet has begun without its number and name. */
function comesAgain(field: Field, seen: ReadonlySet<Field>): boolean {
  if (!seen.has(field)) return OPENING.has(field) && field === 'rationale' && hasAny(seen, CLOSING);
  return OPENING.has(field) || (MIDDLE.has(field) && hasAny(seen, CLOSING));
}

/** A running number counts when a name stands behind it or a field of a sheet follows soon. */
function startsSheet(rest: string, scan: Scan, at: number): boolean {
  if (fieldHeading(rest)?.field === 'name') return true;
  if (rest !== '' && !looksLikeName(rest)) return false;
  return scan.slice(at + 1, at + 8).some((line) => line !== null && line.field !== null);
}

/** The first sheet of a document has lost its beginning when its opening field is followed by all that a sheet has. */
function beginsSheets(field: Field, scan: Scan, at: number): boolean {
  if (!OPENING.has(field)) return false;
  const following = new Set<Field>();
  for (const line of scan.slice(at + 1, at + 150)) {
    const next = line === null ? null : line.field?.field;
    if (next === 'name' || (line !== null && line.heading?.level === 'sequence')) break;
    if (next != null) following.add(next);
  }
  return (
    following.has('method') && following.has('budget') && (following.has('responsible') || hasAny(following, CLOSING))
  );
}

/** Line of a name printed without a heading just above an opening field, else the line of the field. */
function nameAbove(scan: Scan, at: number): number {
  for (let above = at - 1; above >= 0 && above > at - 4; above--) {
    const line = scan[above];
    if (line === null || line === undefined || line.field !== null) break;
    if (looksLikeName(line.text)) return above;
  }
  return at;
}

const isHeading = (line: ScanLine, isCodeHeading: IsCodeHeading): boolean => {
  const heading = line.heading;
  if (heading === null) return line.afterBlank && isCodeHeading('', line.text, line);
  if (heading.level === 'sequence') return false;
  return heading.level !== 'code' || isCodeHeading(heading.code, heading.rest, line);
};

/** Headings directly above a sheet, with their wrapped second lines. */
function blockStart(scan: Scan, start: number, limit: number, isCodeHeading: IsCodeHeading): number {
  let first = start;
  let at = start - 1;
  while (at >= limit && scan[at] !== null) {
    const owner = headingAbove(scan, at, limit, isCodeHeading);
    if (owner === null) break;
    first = owner;
    at = owner - 1;
  }
  while (first < start && endsList(scan, first, isCodeHeading)) first++;
  return first;
}

/** A code that only goes on with the list above it (1.2 after 1.1, 1.1 after 1.) and has no name of the framework is that list's item. */
function endsList(scan: Scan, at: number, isCodeHeading: IsCodeHeading): boolean {
  const line = scan[at];
  if (line === null || line === undefined) return false;
  if (line.heading === null) return true;
  if (
    line.heading.level !== 'code' ||
    isCodeHeading(line.heading.code, line.heading.rest, { ...line, afterBlank: false })
  )
    return false;
  const below = scan[at + 1]?.heading;
  if (below?.level === 'code' && below.code.startsWith(`${line.heading.code}.`)) return false;
  const parts = line.heading.code.split('.').map(Number);
  const own = parts.pop() ?? 0;
  for (let above = at - 1; above >= 0 && above > at - 40; above--) {
    const one = scan[above];
    const marker = one == null ? null : markerOf(one.text)?.marker;
    if (one?.field != null) return false;
    if (marker == null || marker.family === 'bullet' || marker.family === 'letter' || marker.family === 'paren')
      continue;
    const numbers = marker.family === 'compound' ? marker.parts : [marker.number];
    return own === 1 ? numbers.at(-1) === parts.at(-1) : numbers.join() === [...parts, own - 1].join();
  }
  return false;
}

function headingAbove(scan: Scan, at: number, limit: number, isCodeHeading: IsCodeHeading): number | null {
  for (let above = at; above >= limit && above > at - 4; above--) {
    const line = scan[above];
    if (line === null || line === undefined) return null;
    if (isHeading(line, isCodeHeading)) return above;
    if (line.field !== null) return null;
    if (line.afterBlank || /^\s*[-•●]/.test(line.text)) return null;
  }
  return null;
}

/** A sheet ends before an appendix or another part of the plan. */
function endOf(scan: Scan, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    const line = scan[at];
    if (line === null || line === undefined) continue;
    if (/^\s*(?:\*\*)?ภาคผนวก/.test(line.text) || line.heading?.level === 'part') return at;
  }
  return end;
}
