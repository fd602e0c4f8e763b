import type { DraftFramework, LineRange, PlanProject } from '@sujarit/domain/plan-document';
import { arabicDigits } from './digits.ts';
import { type LaidOut, rowOf, runningText } from './laid-out.ts';
import { joinWrapped, plain } from './thai-text.ts';

/** Words that head the levels of a framework, those of the first level before the others. */
const TOP = /^(มิติ|(?:ประเด็น)?ยุทธศาสตร์|พันธกิจ|ด้าน)\s?(?:ที่)?\s?(\d)(?![\d.]\d|\d)\s?[.):]{0,2}\s?(.*)$/;
const BELOW =
  /^(ภารกิจย่อย|ภารกิจ|พันธกิจ|กลยุทธ์|เป้าประสงค์|แนวทาง|มาตรการ)?\s?(?:ที่)?\s?\(?(\d{1,2}(?:\.\d{1,2}){1,2})\)?[.):]{0,2}\s?(.*)$/;
/** What may stand behind a name in the same cell or line: projects, further codes, a number of projects. */
const WHAT_FOLLOWS =
  /(?:^|\s)(?:\(?[\d๐-๙]{1,2}\)|[\d๐-๙]{1,2}\.(?=\s)|[\d๐-๙]{1,2}(?:\.[\d๐-๙]{1,2})+|จำนวน\s?[\d๐-๙]).*$/;
/** Letters of a heading; longer texts are paragraphs. */
const LONGEST = 300;
/** Places up to which a framework is collected; no plan comes near. */
const MOST_NODES = 200;
const LEVELS = ['มิติ', 'ภารกิจ', 'ภารกิจย่อย'];

type Heading = { code: string; word: string | null; name: string; lines: LineRange };

/**
 * The framework of a document that follows none of the known ones, from its own headings: each place that projects name by its code, the
 * places above them, and every heading of the first level. In the strategy layout the measures are the second level. Null without any.
 */
export function draftFramework(
  laidOut: LaidOut,
  projects: readonly PlanProject[],
  authority: string | null,
): DraftFramework | null {
  const headings = headingsOf(laidOut);
  const measures = measuresOf(projects);
  const needed = new Set(measures.map(({ code }) => code.split('.')[0]!));
  for (const { codes, dimension, measure } of projects) {
    const places = measure === null ? codes : [];
    for (const place of dimension === null ? places : [...places, dimension]) {
      const figures = place.split('.');
      for (const depth of figures.keys()) needed.add(figures.slice(0, depth + 1).join('.'));
    }
  }
  const word = mostPrinted(headings.flatMap((one) => (one.code.includes('.') ? [] : (one.word ?? []))));
  for (const one of headings) if (!one.code.includes('.') && one.word === word) needed.add(one.code);
  const codes = [...needed].slice(0, MOST_NODES).sort(byFigures);
  const nodes = codes.map((code) => nodeOf(code, headings, word));
  const all = [...nodes, ...measures.map(({ code, name, lines }) => nodeNamed(code, name, lines))];
  if (all.length === 0) return null;
  const depth = Math.max(...all.map(({ code }) => code.split('.').length));
  return {
    titleTh: `กรอบแผนของ${authority ?? 'หน่วยงาน'}`,
    levels: LEVELS.slice(0, depth).map((usual, at) => (at === 0 ? word : levelWord(headings, at, measures)) ?? usual),
    nodes: all.sort((a, b) => byFigures(a.code, b.code)),
  };
}

/** Headings with a number, as lines of their own and in the cells of tables; a heading may go on in the next line. */
function headingsOf(laidOut: LaidOut): Heading[] {
  return laidOut.lines.flatMap((line): Heading[] => {
    const text = runningText(line);
    if (text === null) {
      return (rowOf(line)?.cells ?? []).flatMap((cell) => headingOf(cell, [line.number, line.number]) ?? []);
    }
    const heading = headingOf(plain(text), [line.number, line.number]);
    if (heading === null) return [];
    const next = laidOut.lines[line.number + 1];
    const more = next === undefined || next.cells !== null ? '' : plain(next.text);
    const goesOn =
      /^[ก-๎]/.test(more) && more.length < 80 && heading.name.length > 40 && headingOf(more, [0, 0]) === null;
    if (!goesOn) return [heading];
    return [heading, { ...heading, name: joinWrapped(heading.name, more), lines: [line.number, line.number + 1] }];
  });
}

function headingOf(text: string, lines: LineRange): Heading | null {
  if (text.length > LONGEST) return null;
  const arabic = arabicDigits(text);
  const found = TOP.exec(arabic) ?? BELOW.exec(arabic);
  if (found === null) return null;
  const rest = found[3] ?? '';
  const name = text
    .slice(text.length - rest.length)
    .replace(WHAT_FOLLOWS, '')
    .replace(/^[\s:–-]+|[\s:]+$/g, '');
  return name.length < 2 ? null : { code: found[2] ?? '', word: found[1] ?? null, name, lines };
}

/** The name that is printed most often for a code, the longer of equals; headings of the first level under its own word. */
function nodeOf(code: string, headings: readonly Heading[], word: string | null): DraftFramework['nodes'][number] {
  const own = headings.filter((one) => one.code === code && (code.includes('.') || one.word === word));
  const name = mostPrinted(own.map((one) => one.name));
  const first = own.find((one) => one.name === name);
  return nodeNamed(code, name ?? code, first?.lines ?? [0, 0]);
}

function nodeNamed(code: string, nameTh: string, lines: LineRange): DraftFramework['nodes'][number] {
  const above = code.split('.').slice(0, -1).join('.');
  return { code, parentCode: above === '' ? null : above, nameTh, lines };
}

/** The measures of the strategy layout, numbered in order under their strategy. */
function measuresOf(projects: readonly PlanProject[]): Array<{ code: string; name: string; lines: LineRange }> {
  const found: Array<{ code: string; name: string; lines: LineRange }> = [];
  for (const { measure, dimension, lines } of projects) {
    if (measure === null || dimension === null) continue;
    const siblings = found.filter(({ code }) => code.startsWith(`${dimension}.`));
    if (siblings.some(({ name }) => name === measure)) continue;
    found.push({ code: `${dimension}.${siblings.length + 1}`, name: measure, lines });
  }
  return found.slice(0, MOST_NODES);
}

function levelWord(headings: readonly Heading[], depth: number, measures: readonly unknown[]): string | null {
  if (measures.length > 0) return 'มาตรการ';
  return mostPrinted(headings.flatMap(({ code, word }) => (code.split('.').length === depth + 1 ? (word ?? []) : [])));
}

function mostPrinted(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length)[0]?.[0] ?? null;
}

function byFigures(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
