import { type BudgetYear, readBudgetYears } from '@sujarit/db/budget-years';
import { type ComparedSource, readComparedRows } from '@sujarit/db/compared-rows';
import { type ItaYear, readItaYears } from '@sujarit/db/ita-years';
import { type PlannedProject, readPlannedProjects } from '@sujarit/db/planned-projects';
import { readProvinceParts } from '@sujarit/db/province-rows';
import { InvalidInput } from '@sujarit/domain/errors';
import { type PartsOfRows, provinceTable } from '@sujarit/domain/province-table';
import type { ApiContext } from '../../context.ts';
import type { RowOfTable } from '../province/province-row.type.ts';
import type { RoundKey } from '../round/round-key.ts';
import { type FoundPlan, readPlans, readStandingRisks, type StandingRisk } from './plans-and-risks.ts';

/** Side by side on one screen. */
const mostCompared = 6;

export interface ComparedRound extends RowOfTable {
  months: number;
}

/** One authority with all that a comparison shows of it; what the office may not read is not in it. */
export interface Compared {
  source: ComparedSource;
  /** Of 6 and of 12 months. */
  rounds: ComparedRound[];
  years: BudgetYear[];
  /** Null where there is none that the office may read: then neither are its projects and risks. */
  plan: FoundPlan | null;
  projects: PlannedProject[];
  risks: StandingRisk[];
  ita: ItaYear[];
}

/** The row of the table that a source makes, with its parts read when they are asked for. */
export function rowOf(
  { today }: ApiContext,
  source: ComparedSource,
  parts: () => Promise<PartsOfRows>,
): ComparedRound[] {
  const { months, round } = source;
  return provinceTable({ sources: [source], months, round, today }).rows.map((row) => ({
    row,
    months,
    table: { parts },
  }));
}

/** Those of the codes that the scope sees, in the order of the codes. However many, the number of statements is the same. */
export async function loadCompared(
  context: ApiContext,
  { codes, ...round }: RoundKey & { codes: readonly string[] },
): Promise<Compared[]> {
  if (codes.length > mostCompared) {
    const field = { field: 'codes', code: 'TOO_MANY_COMPARED' };
    throw new InvalidInput('TOO_MANY_COMPARED', [field], { most: mostCompared });
  }
  const found = await readComparedRows(context.db, { codes }, { fiscalYear: round.fiscalYear });
  const asked = codes
    .filter((code, index) => codes.indexOf(code) === index)
    .flatMap((code) => found.filter(({ authority, months }) => authority.code === code && months === round.months));
  if (asked.length === 0) return [];
  const ids = asked.map(({ id }) => id);
  const [plans, years, ita] = await Promise.all([
    readPlans(context, asked),
    readBudgetYears(context.db, ids, round.months),
    readItaYears(context.db, ids, [round.fiscalYear, round.fiscalYear - 1]),
  ]);
  const readable = asked.flatMap(({ id, planId }) =>
    planId && plans.some((plan) => plan.id === planId) ? [{ authorityId: id, planId }] : [],
  );
  const [projects, risks] = await Promise.all([
    readPlannedProjects(context.db, { plans: readable, ...round }),
    readStandingRisks(context, readable, round),
  ]);
  let parts: Promise<PartsOfRows> | undefined;
  const partsOf = () => {
    parts ??= readProvinceParts(context.db, ids, round);
    return parts;
  };
  const of = <Row extends { authorityId: string }>(rows: readonly Row[], id: string) =>
    rows.filter(({ authorityId }) => authorityId === id);
  return asked.map((source) => ({
    source,
    rounds: found.filter(({ id }) => id === source.id).flatMap((one) => rowOf(context, one, partsOf)),
    years: of(years, source.id),
    plan: plans.find(({ id }) => id === source.planId) ?? null,
    projects: of(projects, source.id),
    risks: of(risks, source.id),
    ita: of(ita, source.id),
  }));
}
