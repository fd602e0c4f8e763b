import { bahtOf, satangOf } from '@sujarit/domain/aggregate-money';

export interface LineEntry {
  id: string;
  status: string;
  editable: boolean;
  evidence?: readonly unknown[];
  planBudget?: string | null;
  ordinanceBudget?: string | null;
  disbursed?: string | null;
  project: { ordinal: number; places: readonly { ordinal: number; node: { code: string } }[] };
}

/** What some entries come to: counts, and baht as exact text. */
export interface EntryTotals {
  projects: number;
  filled: number;
  evidence: number;
  planBudget: string;
  ordinanceBudget: string;
  disbursed: string;
}

export interface EntryGroup<Entry> {
  /** code of the dimension, OWN or NOWHERE */
  key: string;
  entries: Entry[];
  totals: EntryTotals;
}

/** Stands for the projects of the viewer's own department, and for those that are placed nowhere. */
export const OWN = 'own';
export const NOWHERE = '-';

/** The first level of the place that counts. */
function dimensionOf({ project }: Pick<LineEntry, 'project'>): string {
  const first = [...project.places].sort((a, b) => a.ordinal - b.ordinal)[0];
  return first?.node.code.split('.')[0] ?? NOWHERE;
}

/**
 * The entries by dimension in the plan's order, those placed nowhere last; with `ownFirst` what the viewer may fill stands before all
 * others in a group of its own.
 */
export function entryGroups<Entry extends LineEntry>(
  entries: readonly Entry[],
  ownFirst: boolean,
): EntryGroup<Entry>[] {
  const own = ownFirst ? entries.filter(({ editable }) => editable) : [];
  const rest = entries.filter((entry) => !own.includes(entry));
  const byDimension = [...Map.groupBy(rest, dimensionOf)].sort(([a], [b]) => placeOf(a) - placeOf(b));
  return [[OWN, own] as const, ...byDimension]
    .filter(([, found]) => found.length > 0)
    .map(([key, found]) => {
      const sorted = [...found].sort((a, b) => a.project.ordinal - b.project.ordinal);
      return { key, entries: sorted, totals: entryTotals(sorted) };
    });
}

function placeOf(code: string): number {
  return code === NOWHERE ? Number.POSITIVE_INFINITY : Number(code);
}

/** Counts and exact sums; an entry counts as filled once it has any status but "not started". */
export function entryTotals(entries: readonly LineEntry[]): EntryTotals {
  const sum = (amountOf: (entry: LineEntry) => string | null | undefined) =>
    bahtOf(entries.reduce((satang, entry) => satang + satangOf(amountOf(entry) ?? '0'), 0n));
  return {
    projects: entries.length,
    filled: entries.filter(({ status }) => status !== 'NOT_STARTED').length,
    evidence: entries.reduce((count, { evidence }) => count + (evidence?.length ?? 0), 0),
    planBudget: sum(({ planBudget }) => planBudget),
    ordinanceBudget: sum(({ ordinanceBudget }) => ordinanceBudget),
    disbursed: sum(({ disbursed }) => disbursed),
  };
}

/** The entries before and after one, in the order in which the report shows them. */
export function neighboursOf<Entry extends LineEntry>(entries: readonly Entry[], id: string, ownFirst: boolean) {
  const inOrder = entryGroups(entries, ownFirst).flatMap((group) => group.entries);
  const at = inOrder.findIndex((entry) => entry.id === id);
  return { place: at + 1, of: inOrder.length, before: inOrder[at - 1], after: at < 0 ? undefined : inOrder[at + 1] };
}
