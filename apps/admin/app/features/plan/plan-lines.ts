import { bahtOf, satangOf } from '@sujarit/domain/aggregate-money';

export interface LineNode {
  code: string;
  level: number;
  parentCode?: string | null;
}

export interface LineProject {
  id: string;
  places: readonly { ordinal: number; node: { code: string } }[];
  budgets: readonly { fiscalYear: number; amount?: string | null; mark?: string | null }[];
}

/** Sums of a dimension or of the plan: projects, baht by fiscal year and of all years. */
export interface LineTotals {
  projects: number;
  byYear: ReadonlyMap<number, string>;
  all: string;
}

export type PlanLine<Project> =
  | { kind: 'heading'; code: string; level: number }
  | { kind: 'project'; project: Project; alsoIn: string[] }
  | { kind: 'total'; code: string; totals: LineTotals };

/** Stands for the projects that are placed nowhere. */
export const NOWHERE = '-';

/** The code of the place that counts (the first one); NOWHERE for a project without any. */
function countingPlace(project: LineProject): string {
  return placesOf(project)[0] ?? NOWHERE;
}

function placesOf({ places }: LineProject): string[] {
  return [...places].sort((a, b) => a.ordinal - b.ordinal).map(({ node }) => node.code);
}

/**
 * The table of ส่วนที่ ๒ from top to bottom (R2, R3): headings of the framework that have projects, the projects under the place that
 * counts, and after each dimension its sums. Projects that are placed nowhere come last, under NOWHERE.
 */
export function planLines<Project extends LineProject>(
  projects: readonly Project[],
  nodes: readonly LineNode[],
): PlanLine<Project>[] {
  const byPlace = Map.groupBy(projects, countingPlace);
  const lines: PlanLine<Project>[] = [];
  const dimensions = [...nodes.filter(({ level }) => level === 1).map(({ code }) => code), NOWHERE];
  const ordered = topDown(nodes);
  for (const dimension of dimensions) {
    const within = [...byPlace].filter(([code]) => isWithin(code, dimension)).flatMap(([, found]) => found);
    if (within.length === 0) continue;
    if (dimension === NOWHERE) lines.push({ kind: 'heading', code: NOWHERE, level: 1 });
    for (const node of ordered.filter(({ code }) => isWithin(code, dimension))) {
      if (![...byPlace.keys()].some((code) => isWithin(code, node.code))) continue;
      lines.push({ kind: 'heading', code: node.code, level: node.level });
      lines.push(...(byPlace.get(node.code) ?? []).map(lineOf));
    }
    if (dimension === NOWHERE) lines.push(...within.map(lineOf));
    lines.push({ kind: 'total', code: dimension, totals: totalsOf(within) });
  }
  return lines;
}

/** Each place directly before the places below it, beside each other in their given order. */
export function topDown<Node extends LineNode>(nodes: readonly Node[]): Node[] {
  const below = (parent: string, level: number): Node[] =>
    nodes
      .filter((node) => node.level === level && isWithin(node.code, parent))
      .flatMap((node) => [node, ...below(node.code, level + 1)]);
  return nodes.filter(({ level }) => level === 1).flatMap((node) => [node, ...below(node.code, 2)]);
}

function lineOf<Project extends LineProject>(project: Project): PlanLine<Project> {
  return { kind: 'project', project, alsoIn: placesOf(project).slice(1) };
}

function isWithin(code: string, parent: string): boolean {
  return code === parent || code.startsWith(`${parent}.`);
}

/** Counts and exact sums of projects (R2); a year without an amount adds nothing. */
export function totalsOf(projects: readonly LineProject[]): LineTotals {
  const byYear = new Map<number, bigint>();
  let all = 0n;
  for (const { fiscalYear, amount } of projects.flatMap(({ budgets }) => budgets)) {
    const satang = satangOf(amount ?? '0');
    byYear.set(fiscalYear, (byYear.get(fiscalYear) ?? 0n) + satang);
    all += satang;
  }
  return {
    projects: projects.length,
    byYear: new Map([...byYear].map(([year, satang]) => [year, bahtOf(satang)])),
    all: bahtOf(all),
  };
}

/** Fiscal years from the first to the last, both included. */
export function yearsBetween(yearFrom: number, yearTo: number): number[] {
  return Array.from({ length: yearTo - yearFrom + 1 }, (_, place) => yearFrom + place);
}
