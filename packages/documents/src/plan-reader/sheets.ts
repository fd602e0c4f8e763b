import type { LineRange, ListItem, PlanSheet } from '@sujarit/domain/plan-document';
import { type Field, type FieldHeading, fieldHeading } from './field-headings.ts';
import type { SectionLine } from './list-entries.ts';
import { listItems } from './list-items.ts';
import { markerOf } from './list-markers.ts';
import { sheetBudgetOf } from './money-cell.ts';
import type { PlanHeading } from './plan-headings.ts';
import type { ScanLine } from './scan-lines.ts';
import type { SheetSpan } from './sheet-spans.ts';
import { joinWrapped, plain } from './thai-text.ts';

/** A sheet as read, with what is needed to place and judge it. */
export type ReadSheet = {
  readonly sheet: PlanSheet;
  readonly dimension: string | null;
  readonly codes: readonly string[];
  readonly sequence: { readonly number: number; readonly line: number } | null;
  readonly nameLine: number | null;
  /** Lines where a heading had to be cut from a value. */
  readonly glued: ReadonlyArray<{ readonly lines: LineRange; readonly field: Field }>;
  /** Lines of headings that are misprinted. */
  readonly misprinted: readonly number[];
  readonly headings: readonly ScanLine[];
  readonly sections: ReadonlyMap<Field, readonly SectionLine[]>;
};

/** Lines of one field that are kept as its text. */
const MOST_LINES = 2000;

type Context = { dimension: string | null; codes: readonly string[] };

/** Is the sheet placed anew by what stands above it (a code, or the name of a place without its code)? */
export const isPlacedAnew = (headings: readonly ScanLine[]): boolean =>
  headings.some(({ heading }) => heading === null || heading.level === 'code');

/** All sheets in order. Codes and dimension stay valid for the sheets that follow without a heading of their own. */
export function readSheets(spans: readonly SheetSpan[], onSheet: (done: number) => void): ReadSheet[] {
  let context: Context = { dimension: null, codes: [] };
  return spans.flatMap((span, at) => {
    context = contextOf(span.headings, context);
    const sheet = readSheet(span, context);
    onSheet(at + 1);
    return sheet === null ? [] : [sheet];
  });
}

function contextOf(headings: readonly ScanLine[], before: Context): Context {
  let { dimension } = before;
  const codes: string[] = [];
  for (const line of headings) {
    const { heading } = line;
    if (heading?.level === 'dimension') dimension = String(heading.number);
    if (heading?.level === 'code') codes.push(heading.code);
  }
  const unplaced = headings.some(({ heading }) => heading === null);
  if (codes.length === 0) return { dimension, codes: dimension === before.dimension && !unplaced ? before.codes : [] };
  const deepest = codes.filter((code) => code.split('.').length === 3);
  return { dimension: codes[0]?.split('.')[0] ?? dimension, codes: deepest.length > 0 ? deepest : codes.slice(-1) };
}

function readSheet({ headings, body }: SheetSpan, context: Context): ReadSheet | null {
  const sections = new Map<Field, SectionLine[]>();
  const fieldLines: Record<string, LineRange> = {};
  const glued: Array<{ lines: LineRange; field: Field }> = [];
  let sequence: ReadSheet['sequence'] = null;
  let open: Field | null = null;
  let nameLine: number | null = null;
  const unheaded: SectionLine[] = [];
  const misprinted: number[] = [];
  for (const line of body) {
    const number: PlanHeading | null = open === null ? line.heading : null;
    if (number?.level === 'sequence') sequence = { number: number.number, line: line.line };
    const heading: FieldHeading | null = number?.level === 'sequence' ? fieldHeading(number.rest) : line.field;
    if (heading !== null) {
      open = heading.field;
      if (open === 'name') nameLine = line.line;
      if (heading.misprinted === true) misprinted.push(line.line);
      if (heading.glued || line.cut) glued.push({ lines: [line.line, line.line], field: open });
      fieldLines[open] ??= [line.line, line.line];
      if (!sections.has(open)) sections.set(open, []);
    }
    const bare = heading === null && open === null ? unheadedName(line, number) : null;
    if (bare !== null) {
      nameLine ??= line.line;
      unheaded.push({ text: bare, line: line.line, afterBlank: false });
    }
    const text = heading === null ? line.text : heading.value;
    if (open === null || text === '') continue;
    sections.get(open)?.push({ text, line: line.line, afterBlank: line.afterBlank });
    fieldLines[open] = [fieldLines[open]?.[0] ?? line.line, line.line];
  }
  if (sections.size === 0) return null;
  if (!sections.has('name') && unheaded.length > 0) sections.set('name', unheaded);
  const items = (field: Field): ListItem[] => listItems(sections.get(field) ?? []);
  const last = body.at(-1)?.line ?? 0;
  const sheet: PlanSheet = {
    name: nameOf(sections.get('name') ?? []),
    rationale: paragraphs(sections.get('rationale')),
    objectives: items('objectives'),
    targetGroup: items('targetGroup'),
    method: items('method'),
    period: oneText(sections.get('period')),
    location: oneText(sections.get('location')),
    budget: budgetOf(sections.get('budget')),
    responsible: oneText(sections.get('responsible')),
    outputs: items('outputs'),
    outcomes: items('outcomes'),
    results: items('results'),
    lines: [body[0]?.line ?? 0, last],
    fieldLines,
  };
  return { sheet, ...context, sequence, nameLine, glued, misprinted, headings, sections };
}

/** A name that stands between the running number and the first field without a heading of its own. */
function unheadedName(line: ScanLine, heading: PlanHeading | null): string | null {
  if (heading?.level === 'sequence') return heading.rest === '' ? null : heading.rest;
  if (heading !== null) return null;
  return (markerOf(line.text)?.rest ?? line.text).replace(/^\s*(?:โครงการ|กิจกรรม|มาตรการ)\s?[:：]\s*/, '');
}

const nameOf = (lines: readonly SectionLine[]): string =>
  joinWrapped(...lines.slice(0, MOST_LINES).map(({ text }) => plain(text))).replace(/^[:\s]{1,5}/, '');

/** All that stands under a heading as one text, markers in front of it taken off. */
function oneText(lines: readonly SectionLine[] | undefined): string | null {
  if (lines === undefined) return null;
  const text = joinWrapped(...lines.slice(0, MOST_LINES).map((line) => plain(markerOf(line.text)?.rest ?? line.text)));
  return text === '' ? null : text;
}

function paragraphs(lines: readonly SectionLine[] | undefined): string | null {
  if (lines === undefined || lines.length === 0) return null;
  const found: string[][] = [];
  for (const { text, afterBlank } of lines.slice(0, MOST_LINES)) {
    if (afterBlank || found.length === 0) found.push([]);
    found.at(-1)?.push(plain(text));
  }
  return found.map((pieces) => joinWrapped(...pieces)).join('\n');
}

function budgetOf(lines: readonly SectionLine[] | undefined): PlanSheet['budget'] {
  if (lines === undefined) return { status: 'MISSING', amount: null };
  return sheetBudgetOf(
    lines
      .slice(0, 20)
      .map(({ text }) => text)
      .join(' '),
  );
}
