import { type FoundAuthority, findAuthorities, type KnownByCode } from '../sheet/find-authority.ts';
import { changedFields, type JudgedRow, type ReadRow, type RowProblem, type RowValues } from '../sheet/sheet-row.ts';
import { type ItaInstrument, itaInstruments, itaLevel, itaLevels, itaTotalAgrees, itaTotalOf } from './ita-level.ts';
import { itaIndicators, itaScores, readItaRow, type SaidIta } from './read-ita-row.ts';

export interface ItaSheetView {
  /** Authorities whose results the office may write. */
  authorities: readonly KnownByCode[];
  /** Of codes that none of those has: whose they are. */
  elsewhere: readonly KnownByCode[];
  /** The results that stand, by `resultKey`. */
  standing: ReadonlyMap<string, RowValues>;
  /** The fiscal year (B.E.) that runs. */
  lastYear: number;
}

export const resultKey = (authorityId: string, fiscalYear: number) => `${authorityId} ${fiscalYear}`;

/** What each row of ITA results would do; an empty cell leaves what stands. One row that is refused keeps no other from being written. */
export function judgeItaRows(rows: readonly ReadRow[], view: ItaSheetView): JudgedRow[] {
  const find = findAuthorities(view.authorities, view.elsewhere);
  const said = rows.map((row) => ({ row, said: readItaRow(row, view.lastYear), found: find(row) }));
  const lines = linesOfSame(said);
  return said.map((one) => {
    const key = keyOf(one);
    const doubled = key === null ? [] : (lines.get(key) ?? []).filter((line) => line !== one.row.line);
    return judge(one, (key !== null && view.standing.get(key)) || null, doubled);
  });
}

interface SaidRow {
  row: ReadRow;
  said: SaidIta;
  found: FoundAuthority;
}

const keyOf = ({ said, found }: SaidRow) =>
  found.authority && said.fiscalYear !== null ? resultKey(found.authority.id, said.fiscalYear) : null;

function linesOfSame(rows: readonly SaidRow[]): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  for (const one of rows) {
    const key = keyOf(one);
    if (key !== null) lines.set(key, [...(lines.get(key) ?? []), one.row.line]);
  }
  return lines;
}

function judge({ row, said, found }: SaidRow, before: RowValues | null, doubled: readonly number[]): JudgedRow {
  const problems = [...found.problems, ...said.problems];
  if (doubled.length > 0) problems.push({ column: null, code: 'ROW_DOUBLED', params: { lines: doubled.join(', ') } });
  const base = {
    ...row,
    matchedId: found.authority?.id ?? null,
    label: found.authority?.nameTh ?? row.cells.name ?? '',
  };
  const values = problems.length === 0 ? completed(said, before, problems) : null;
  if (values === null || problems.length > 0)
    return { ...base, verdict: 'REFUSED', values: null, before: null, problems };
  const verdict = before === null ? 'ADDED' : changedFields(before, values).length > 0 ? 'CHANGED' : 'SAME';
  return { ...base, verdict, values, before, problems };
}

/** The whole result, what the row says put over what stands; what does not agree with itself is a problem. */
function completed(said: SaidIta, before: RowValues | null, problems: RowProblem[]): RowValues | null {
  const { fiscalYear } = said;
  const score = (column: string) => said.scores[column] ?? (before?.[column] as string | null | undefined) ?? null;
  const values = Object.fromEntries(itaScores.map((column) => [column, score(column)]));
  const { total } = values;
  if (total == null) problems.push({ column: 'total', code: 'TOTAL_MISSING', params: {} });
  if (total == null || fiscalYear === null) return null;
  const each = itaInstruments.flatMap((name) => values[name] ?? []);
  if (each.length === itaInstruments.length) {
    const scores = values as Record<ItaInstrument, string>;
    if (!itaTotalAgrees(total, scores))
      problems.push({ column: 'total', code: 'TOTAL_DISAGREES', params: { total, right: itaTotalOf(scores) } });
  }
  const level = agreedLevel({ fiscalYear, total: Number(total), each: each.map(Number), said, before, problems });
  return level === null ? null : { fiscalYear, ...values, level };
}

interface LevelSaid {
  fiscalYear: number;
  total: number;
  each: readonly number[];
  said: SaidIta;
  before: RowValues | null;
  problems: RowProblem[];
}

/** The level that the scores give; where an instrument is not known, one of those that it may give has to be said. */
function agreedLevel({ fiscalYear, total, each, said, before, problems }: LevelSaid): string | null {
  const levels = itaLevels(fiscalYear);
  const best = levels.indexOf(itaLevel(fiscalYear, total, each));
  const worst =
    each.length === itaInstruments.length ? best : levels.indexOf(itaLevel(fiscalYear, total, [...each, 0]));
  const possible = levels.slice(best, worst + 1);
  const right = possible.join(' / ');
  if (said.level !== null) {
    if (possible.includes(said.level)) return said.level;
    problems.push({ column: 'level', code: 'LEVEL_DISAGREES', params: { level: said.level, right, year: fiscalYear } });
    return null;
  }
  const level = [possible.length === 1 ? possible[0] : undefined, before?.level].find(
    (one) => typeof one === 'string' && possible.includes(one),
  );
  if (typeof level === 'string') return level;
  problems.push({ column: 'level', code: 'LEVEL_MISSING', params: { right } });
  return null;
}

/** A result's values as rows keep them, of its columns in the database (decimal texts). */
export function itaValues(result: {
  fiscalYear: number;
  total: string;
  iit: string | null;
  eit: string | null;
  oit: string | null;
  level: string;
  /** By number, 1-10. */
  indicators: ReadonlyMap<number, string>;
}): RowValues {
  const { indicators, ...rest } = result;
  return {
    ...rest,
    ...Object.fromEntries(itaIndicators.map((column, at) => [column, indicators.get(at + 1) ?? null])),
  };
}
