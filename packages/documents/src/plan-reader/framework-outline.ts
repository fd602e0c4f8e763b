import { alikeness } from '@sujarit/domain/likeness';
import { type LaidOut, runningText } from './laid-out.ts';
import { planHeading } from './plan-headings.ts';
import type { IsCodeHeading } from './sheet-spans.ts';
import { fingerprint } from './similarity.ts';
import { compact } from './thai-text.ts';

/** What the reader needs of a framework: its nodes by code ("3", "3.2", "3.2.1"; strategies "1".."4"). */
export type FrameworkOutline = {
  readonly id: string;
  readonly yearFrom: number;
  readonly yearTo: number;
  readonly nodes: ReadonlyArray<{ readonly code: string; readonly nameTh: string }>;
};

/** Alikeness from which two prints are the same name. */
const SAME = 0.9;
/** Alikeness from which a text without a word of a project's kind is taken for the node's name. */
const PIECE = 0.6;

export type Framework = {
  readonly id: string;
  readonly nameOf: (code: string) => string | null;
  readonly has: (code: string) => boolean;
  /** How alike a printed heading is to the node of that code, 0 to 1. */
  readonly fit: (code: string, printed: string) => number;
  /** Is the text the name of that node (of any, where the code is empty), or a piece of it? */
  readonly isNameOf: (code: string, text: string) => boolean;
  /** Does the framework go down to missions and sub-missions? */
  readonly hasCodes: boolean;
  /** The node (of any code) whose name is printed, or null. */
  readonly codeOf: (printed: string) => string | null;
};

/**
 * Which framework a document follows, told by the names of its nodes that the document prints; the plan's years
 * decide between equals. Null when less than a tenth of the names (at least three) are there, unless it prints three behind their own codes
 * and its dimensions are the framework's (a plan of few projects prints few of them).
 */
export function tellFramework(
  laidOut: LaidOut,
  outlines: readonly FrameworkOutline[],
  yearFrom: number | null,
): FrameworkOutline | null {
  const text = compact(laidOut.text);
  const coded = codedNames(laidOut);
  const ranked = outlines
    .map((outline) => {
      const names = new Map(outline.nodes.map(({ code, nameTh }) => [code, compact(nameTh)]));
      const distinct = new Set(names.values());
      const found = [...distinct].filter((name) => name.length >= 12 && text.includes(name)).length;
      const years = yearFrom !== null && outline.yearFrom <= yearFrom && yearFrom <= outline.yearTo;
      const agreeing = coded.filter(([code, name]) => name.length >= 12 && names.get(code)?.startsWith(name));
      const follows = codesOf(agreeing).size >= 3 && codesOf(agreeing, 1).size * 2 > codesOf(coded, 1).size;
      return { outline, found, follows, share: found / Math.max(1, distinct.size) + (years ? 0.05 : 0) };
    })
    .filter(({ found, share, follows }) => follows || (found >= 3 && share >= 0.1))
    .sort((a, b) => b.share - a.share);
  return ranked[0]?.outline ?? null;
}

type CodedNames = ReadonlyArray<readonly [code: string, name: string]>;
/** The codes that are printed, of one depth or of any. */
const codesOf = (names: CodedNames, depth?: number): Set<string> =>
  new Set(names.map(([code]) => code).filter((code) => depth === undefined || code.split('.').length === depth));

/** Names that stand behind a dimension's or mission's code on lines of their own, each print once. */
function codedNames(laidOut: LaidOut): CodedNames {
  const names = new Map<string, readonly [string, string]>();
  for (const line of laidOut.lines) {
    const text = line.text.length > 500 ? null : runningText(line);
    const heading = text === null ? null : planHeading(text);
    if (heading?.level !== 'dimension' && heading?.level !== 'code') continue;
    const code = heading.level === 'code' ? heading.code : String(heading.number);
    const name = compact(heading.rest);
    if (name !== '') names.set(`${code} ${name}`, [code, name]);
  }
  return [...names.values()];
}

export function frameworkOf(outline: FrameworkOutline): Framework {
  const nodes = new Map(outline.nodes.map(({ code, nameTh }) => [code, { name: nameTh, print: fingerprint(nameTh) }]));
  const fit = (code: string, printed: string): number => {
    const node = nodes.get(code);
    return node === undefined ? 0 : alikeness(node.print, fingerprint(printed));
  };
  return {
    id: outline.id,
    nameOf: (code) => nodes.get(code)?.name ?? null,
    has: (code) => nodes.has(code),
    fit,
    hasCodes: outline.nodes.some(({ code }) => code.includes('.')),
    isNameOf: (code, text) => {
      const piece = compact(text);
      if (piece.length < 4) return false;
      if (code === '') return piece.length > 7 && [...nodes.values()].some(({ print }) => print.text.includes(piece));
      return (nodes.get(code)?.print.text.includes(piece) ?? false) || fit(code, text) >= PIECE;
    },
    codeOf: (printed) => {
      const print = fingerprint(printed);
      return [...nodes].find(([, node]) => alikeness(node.print, print) >= SAME)?.[0] ?? null;
    },
  };
}

/**
 * Tells headings with a code from items of a list: the code is the framework's and the text its name, or the code
 * stands in front of a paragraph. Without a framework every code of a first number up to 9 counts.
 */
export function codeHeadings(framework: Framework | null): IsCodeHeading {
  return (code, text, line) => {
    if (code === '') return framework !== null && text.length > 15 && framework.codeOf(text) !== null;
    if (framework === null || !framework.hasCodes) return Number(code.split('.')[0]) <= 9 && line.afterBlank;
    return framework.has(code) && (line.afterBlank || framework.isNameOf(code, text) || code.split('.').length === 3);
  };
}
