import {
  type AggregateAuthority,
  type AggregateRound,
  type AggregateTotals,
  aggregateTotals,
  type FigureParts,
  partsOf,
  type WholeFigures,
  type WholeRow,
  wholeRow,
} from './aggregate-row.ts';
import type { AuthoritySize } from './authority-size-words.ts';
import type { RoundMonths } from './fiscal-calendar.ts';
import { type ReportState, type RoundStanding, roundStanding } from './report-lifecycle.ts';

/** One authority of a province as the rollup keeps it; `figures` null where it has neither plan nor ITA result in the year. */
export interface ProvinceSource {
  id: string;
  districtCode: string | null;
  /** Null where nobody has said. */
  size: AuthoritySize | null;
  /** No more at work: dissolved, or merged into another. */
  dissolved: boolean;
  planId: string | null;
  /** ITA score of the year before, as decimal text. */
  itaLastTotal: string | null;
  /** When the authority's own people last changed anything; null where they never did. */
  lastActAt: Date | null;
  authority: AggregateAuthority;
  figures: WholeFigures | null;
}

/** A row of the province's table: the aggregate's own columns that stand whole, and what only the screen needs. */
export interface ProvinceRow extends WholeRow {
  id: string;
  districtCode: string | null;
  size: AuthoritySize | null;
  dissolved: boolean;
  planId: string | null;
  reportState: ReportState | null;
  /** Null where the province has no dates for the round. */
  standing: RoundStanding | null;
  itaLastTotal: string | null;
  lastActAt: Date | null;
}

/** Counts of authorities, each with the names that stand behind the ones to be chased. */
export interface ProvinceFigures {
  authorities: number;
  withPlan: number;
  reported: number;
  onTime: number;
  late: number;
  /** Not reported, and the date has passed. */
  missing: number;
  missingAuthorities: { id: string; name: string; daysLate: number }[];
  simulated: number;
}

export interface ProvinceTable {
  rows: ProvinceRow[];
  figures: ProvinceFigures;
}

/** The table of a province in a year and round. `today` is an ISO date. */
export function provinceTable(input: {
  sources: ProvinceSource[];
  round: AggregateRound | null;
  months: RoundMonths;
  today: string;
}): ProvinceTable {
  const rows = input.sources.map((source, index) => provinceRow({ ...input, source, no: index + 1 }));
  return { rows, figures: provinceFigures(rows) };
}

/** The parts of each row's figures by the authority's id; one that is not among them has no figures. */
export type PartsOfRows = ReadonlyMap<string, FigureParts>;

/** The totals are the sums of the rows (R2). */
export function provinceTotals(rows: readonly ProvinceRow[], parts: PartsOfRows): AggregateTotals {
  return aggregateTotals(rows.map((row) => ({ ...row, ...partsOf(parts.get(row.id) ?? null) })));
}

function provinceRow({
  source,
  no,
  round,
  months,
  today,
}: {
  source: ProvinceSource;
  no: number;
  round: AggregateRound | null;
  months: RoundMonths;
  today: string;
}): ProvinceRow {
  const { id, districtCode, size, dissolved, planId, itaLastTotal, lastActAt, authority, figures } = source;
  const row = wholeRow({ no, authority, figures, round, months, today });
  const standing = round && roundStanding(round, row.sentOn, today).standing;
  return Object.assign(row, {
    id,
    districtCode,
    size,
    dissolved,
    planId,
    reportState: figures?.reportState ?? null,
    standing,
    itaLastTotal,
    lastActAt,
  });
}

function provinceFigures(rows: ProvinceRow[]): ProvinceFigures {
  const count = (test: (row: ProvinceRow) => boolean) => rows.reduce((sum, row) => sum + (test(row) ? 1 : 0), 0);
  const missing = rows.filter(({ standing }) => standing === 'MISSING');
  return {
    authorities: rows.length,
    withPlan: count((row) => row.withPlan === 1),
    reported: count((row) => row.reported === 1),
    onTime: count((row) => row.standing === 'ON_TIME'),
    late: count((row) => row.standing === 'LATE'),
    missing: missing.length,
    missingAuthorities: missing.map(({ id, name, daysLate }) => ({ id, name, daysLate: daysLate ?? 0 })),
    simulated: count((row) => row.simulated),
  };
}
