import type { ListItem } from '@sujarit/domain/plan-document';
import { type Entry, entriesOf, type SectionLine } from './list-entries.ts';
import { introducesList, joinWrapped } from './thai-text.ts';

/** Lists within each other; what is deeper stands in the deepest. */
const MOST_LEVELS = 20;
/** Lines of one item that are kept; a longer one is no item of a plan. */
const MOST_LINES = 2000;

type Node = { text: string; children: Node[]; announces: boolean };
type Level = { family: string; last: number; indent: number; glyph: string; nodes: Node[] };

/**
 * The items of a section. Printed numbers decide before bullets and indentation; sub-items hang below their item;
 * a sentence that only announces the list is left out; one paragraph is one item.
 */
export function listItems(lines: readonly SectionLine[]): ListItem[] {
  const entries = entriesOf(lines);
  const root: Node[] = [];
  const levels: Level[] = [];
  entries.forEach((entry, at) => {
    if (entry.marker === null) placeSentence(entry, root, levels, entries.length > at + 1);
    else placeMarked(entry, root, levels);
  });
  return root.map(itemOf);
}

const itemOf = (node: Node): ListItem =>
  node.children.length === 0 ? node.text : { text: node.text, children: node.children.map(itemOf) };

const nodeOf = (entry: Entry): Node => {
  const text = joinWrapped(...entry.pieces.slice(0, MOST_LINES));
  return { text, children: [], announces: introducesList(text) };
};

/** Before the first marker a sentence is an item unless it only announces; between markers it hangs below the item above. */
function placeSentence(entry: Entry, root: Node[], levels: Level[], followed: boolean): void {
  const node = nodeOf(entry);
  if (levels.length === 0) {
    if (!(followed && node.announces)) root.push(node);
    return;
  }
  if (levels.length === 1) openLevel(levels, 'sentence', entry);
  levels.at(-1)?.nodes.push(node);
}

function placeMarked(entry: Entry, root: Node[], levels: Level[]): void {
  const { marker } = entry;
  if (marker === null) return;
  const number =
    entry.fills ?? ('number' in marker ? marker.number : 'parts' in marker ? (marker.parts.at(-1) ?? 0) : 0);
  const family =
    entry.fills !== null ? 'point' : marker.family === 'compound' ? `compound${marker.parts.length}` : marker.family;
  const level = levelFor(family, number, entry, levels) ?? startLevel(family, entry, root, levels);
  level.nodes.push(nodeOf(entry));
  level.last = number;
}

function startLevel(family: string, entry: Entry, root: Node[], levels: Level[]): Level {
  if (levels.length > 0) return openLevel(levels, family, entry);
  const level = { family, last: 0, indent: entry.indent, glyph: glyphOf(entry), nodes: root };
  levels.push(level);
  return level;
}

const glyphOf = ({ marker }: Entry): string => (marker?.family === 'bullet' ? marker.glyph : '');

function openLevel(levels: Level[], family: string, entry: Entry): Level {
  const deepest = levels.at(-1);
  if (deepest !== undefined && levels.length >= MOST_LEVELS) return deepest;
  const parent = deepest?.nodes.at(-1);
  const level = { family, last: 0, indent: entry.indent, glyph: glyphOf(entry), nodes: parent?.children ?? [] };
  levels.push(level);
  return level;
}

const announcesAtEnd = (level: Level | undefined): boolean => level?.nodes.at(-1)?.announces === true;

/** The open level that the entry belongs to (deeper ones are closed), or null when it opens a new one. */
function levelFor(family: string, number: number, entry: Entry, levels: Level[]): Level | null {
  if (family === 'bullet') return bulletLevel(entry, levels);
  const at = levels.findLastIndex((level) => level.family === family);
  if (at < 0) return adoptedLevel(family, number, entry, levels);
  const level = levels[at];
  const restarts = number === 1 && level !== undefined && level.last >= 1;
  if (restarts && at > 0 && at === levels.length - 1 && announcesAtEnd(level)) return null;
  levels.length = at + 1;
  return level ?? null;
}

function bulletLevel(entry: Entry, levels: Level[]): Level | null {
  const at = levels.findLastIndex((level) => level.family === 'bullet' && level.indent <= entry.indent);
  const level = levels[at];
  if (level !== undefined) {
    const onlyBullets = levels.every((open) => open.family === 'bullet');
    if ((onlyBullets || level.glyph !== glyphOf(entry)) && entry.indent > level.indent) {
      levels.length = at + 1;
      return null;
    }
    levels.length = at + 1;
    return level;
  }
  const shallower = levels.findIndex((open) => open.family === 'bullet');
  if (shallower >= 0) {
    levels.length = shallower + 1;
    return levels[shallower] ?? null;
  }
  const deepest = levels.at(-1);
  const beside = deepest?.family === 'paren' && !announcesAtEnd(deepest) && entry.indent <= deepest.indent;
  return beside && deepest !== undefined ? deepest : null;
}

/** A family not open yet: a number goes on where another style of number stopped; ๓.๑ goes below ๓. */
function adoptedLevel(family: string, number: number, entry: Entry, levels: Level[]): Level | null {
  if (family === 'point' || family === 'bracket') {
    const at = levels.findLastIndex((level) => NUMBERED.has(level.family) && level.last + 1 === number && number > 1);
    const going = levels[at];
    if (going === undefined) return null;
    levels.length = at + 1;
    going.family = family;
    return going;
  }
  const parent = entry.marker?.family === 'compound' ? entry.marker.parts.at(-2) : undefined;
  const owner = levels.findLastIndex((level) => NUMBERED.has(level.family) && level.last === parent);
  if (owner >= 0) levels.length = owner + 1;
  return null;
}

const NUMBERED: ReadonlySet<string> = new Set(['point', 'bracket', 'compound2', 'compound3']);
