import type { Glyph } from './glyph-list.ts';
import type { PageContent, Rule } from './page-content.ts';

/** A ruled table of one page: its rows of cells with their letters. `open…`: its frame is not closed there, so a row goes on. */
export interface RuledTable {
  readonly top: number;
  readonly bottom: number;
  /** Where the columns begin, and the last ends. */
  readonly edges: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
  readonly openTop: boolean;
  readonly openBottom: boolean;
}

export interface Cell {
  readonly left: number;
  readonly right: number;
  readonly glyphs: Glyph[];
}

/** Rules nearer than this are one, and rules that miss each other by less still meet, in points. */
const NEAR = 3;
/** Part of a side that has to be ruled to divide two cells. */
const RULED = 0.8;
const MOST_SIDES = 400;

/** Finds the tables that are drawn with rules, and takes the letters inside out of the running text. */
export function ruledTables({ glyphs, across, down }: PageContent): { tables: RuledTable[]; rest: Glyph[] } {
  const grids = gridsOf(joined(across), joined(down));
  const rest: Glyph[] = [];
  for (const glyph of glyphs) {
    const [x, y] = [(glyph.left + glyph.right) / 2, glyph.base - glyph.size * 0.3];
    const grid = grids.find(({ xs, ys }) => inside(xs, x) && inside(ys, y));
    if (grid === undefined) rest.push(glyph);
    else grid.letters.push({ glyph, x, y });
  }
  return { tables: grids.map(tableOf), rest };
}

const inside = (sides: readonly number[], at: number): boolean =>
  at > (sides[0] ?? Infinity) && at < (sides.at(-1) ?? -Infinity);

/** Rules that lie on one line and touch, as one. */
function joined(rules: readonly Rule[]): Rule[] {
  const whole: Rule[] = [];
  for (const rows of lanes(rules)) {
    const at = rows.reduce((sum, rule) => sum + rule.at, 0) / rows.length;
    let last: { at: number; from: number; to: number } | undefined;
    for (const { from, to } of rows.toSorted((one, other) => one.from - other.from)) {
      if (last !== undefined && from <= last.to + NEAR) last.to = Math.max(last.to, to);
      else {
        last = { at, from, to };
        whole.push(last);
      }
    }
  }
  return whole;
}

/** Rules by the line they lie on. */
function lanes(rules: readonly Rule[]): Rule[][] {
  const found: Rule[][] = [];
  let begin = Number.NEGATIVE_INFINITY;
  for (const rule of rules.toSorted((one, other) => one.at - other.at)) {
    if (rule.at - begin > NEAR) {
      found.push([]);
      begin = rule.at;
    }
    found.at(-1)?.push(rule);
  }
  return found;
}

interface Grid {
  readonly xs: number[];
  readonly ys: number[];
  readonly across: Rule[];
  readonly down: Rule[];
  readonly openTop: boolean;
  readonly openBottom: boolean;
  readonly letters: { glyph: Glyph; x: number; y: number }[];
}

/** Rules that meet are one grid; what is no table of at least two cells is left out. */
function gridsOf(across: readonly Rule[], down: readonly Rule[]): Grid[] {
  if (across.length > MOST_SIDES || down.length > MOST_SIDES * 2) return [];
  const parent = [...across, ...down].map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[at] = root;
    return root;
  };
  for (const [row, level] of across.entries()) {
    for (const [column, upright] of down.entries()) {
      const meets =
        upright.at >= level.from - NEAR &&
        upright.at <= level.to + NEAR &&
        level.at >= upright.from - NEAR &&
        level.at <= upright.to + NEAR;
      if (meets) parent[rootOf(row)] = rootOf(across.length + column);
    }
  }
  const groups = Map.groupBy(parent.keys(), rootOf);
  const ruled = [...groups.values()].map((members) => ({
    levels: members.filter((at) => at < across.length).map((at) => across[at] as Rule),
    uprights: members.filter((at) => at >= across.length).map((at) => down[at - across.length] as Rule),
  }));
  const lone = ruled.filter(({ levels }) => levels.length === 0).flatMap(({ uprights }) => uprights);
  return [...ruled, ...pageLongRows(lone)]
    .map(({ levels, uprights }) => gridOf(levels, uprights))
    .filter((grid) => grid !== null)
    .sort((one, other) => (one.ys[0] ?? 0) - (other.ys[0] ?? 0));
}

/** A row that fills a page and more has rules at its sides alone, all of one length. */
function pageLongRows(lone: readonly Rule[]): { levels: Rule[]; uprights: Rule[] }[] {
  const alike = Map.groupBy(lone, ({ from, to }) => `${Math.round(from / NEAR)} ${Math.round(to / NEAR)}`);
  return [...alike.values()].filter(({ length }) => length > 2).map((uprights) => ({ levels: [], uprights }));
}

function gridOf(across: Rule[], down: Rule[]): Grid | null {
  if (down.length < 2 || (across.length === 0 && down.length < 3)) return null;
  const xs = sidesOf(down);
  const ys = sidesOf(across);
  const top = Math.min(...down.map(({ from }) => from));
  const bottom = Math.max(...down.map(({ to }) => to));
  const openTop = top < (ys[0] ?? Infinity) - 2 * NEAR;
  const openBottom = bottom > (ys.at(-1) ?? -Infinity) + 2 * NEAR;
  if (openTop) ys.unshift(top);
  if (openBottom) ys.push(bottom);
  if (xs.length < 2 || ys.length < 2 || (xs.length === 2 && ys.length === 2)) return null;
  return { xs, ys, across, down, openTop, openBottom, letters: [] };
}

const sidesOf = (rules: readonly Rule[]): number[] => lanes(rules).map((lane) => lane[0]?.at ?? 0);

/** How much of a stretch is ruled at that line, 0 to 1. */
function ruled(rules: readonly Rule[], at: number, from: number, to: number): number {
  let covered = 0;
  for (const rule of rules) {
    if (Math.abs(rule.at - at) > NEAR) continue;
    covered += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
  }
  return covered / Math.max(1, to - from);
}

function tableOf({ xs, ys, across, down, openTop, openBottom, letters }: Grid): RuledTable {
  const columns = xs.length - 1;
  const slots = columns * (ys.length - 1);
  const first = Array.from({ length: slots }, (_, slot) => slot);
  const headOf = (slot: number): number => {
    let head = slot;
    while (first[head] !== head) head = first[head] ?? head;
    return head;
  };
  const unite = (one: number, other: number) => {
    const [head, tail] = [headOf(one), headOf(other)].sort((a, b) => a - b) as [number, number];
    first[tail] = head;
  };
  for (let slot = 0; slot < slots; slot++) {
    const [row, column] = [Math.floor(slot / columns), slot % columns];
    const [left, right] = [xs[column] ?? 0, xs[column + 1] ?? 0];
    const [top, bottom] = [ys[row] ?? 0, ys[row + 1] ?? 0];
    if (column + 1 < columns && ruled(down, right, top, bottom) < RULED) unite(slot, slot + 1);
    if (slot + columns < slots && ruled(across, bottom, left, right) < RULED) unite(slot, slot + columns);
  }
  const rows: Cell[][] = ys
    .slice(1)
    .map(() => xs.slice(1).map((right, at) => ({ left: xs[at] ?? 0, right, glyphs: [] })));
  for (let slot = 0; slot < slots; slot++) {
    const head = headOf(slot);
    const cell = rows[Math.floor(head / columns)]?.[head % columns];
    const right = xs[(slot % columns) + 1] ?? 0;
    if (cell !== undefined && right > cell.right) Object.assign(cell, { right });
  }
  for (const { glyph, x, y } of letters) {
    const [row, column] = [ys.findLastIndex((side) => side <= y), xs.findLastIndex((side) => side <= x)];
    const head = headOf(row * columns + column);
    rows[Math.floor(head / columns)]?.[head % columns]?.glyphs.push(glyph);
  }
  return { top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, edges: xs, rows, openTop, openBottom };
}
