import {
  type AggregateColumnKey,
  type SummedCountKey,
  type SummedMoneyKey,
  summedCountKeys,
  summedMoneyKeys,
} from './aggregate-columns.ts';
import { bahtOf, inBaht, satangOf } from './aggregate-money.ts';
import type { RoundMonths } from './fiscal-calendar.ts';
import type { PlanState } from './plan-lifecycle.ts';
import { type CannotReason, isReported, type ReportState, roundStanding } from './report-lifecycle.ts';
import { defaultThresholds, type Light, type PercentFormula, progressPercent, trafficLight } from './traffic-light.ts';

export interface AggregateAuthority {
  code: string;
  nameTh: string;
  /** Code of the authority's type, such as SAO. */
  type: string;
  province: string;
  district: string | null;
  simulated: boolean;
}

/** What the rollup keeps of one authority, year and round in parts, as it is stored. */
export interface FigureParts {
  projectsByDimension: Record<string, number>;
  budgetByDimension: Record<string, number | string>;
  cannotByReason: Partial<Record<CannotReason, number>>;
}

/** The rollup's figures of one authority, year and round that stand whole; money as decimal text. */
export interface WholeFigures {
  planState: PlanState | null;
  projects: number;
  planBudget: string;
  reportState: ReportState | null;
  /** ISO date. */
  reportSentOn: string | null;
  inProgress: number;
  done: number;
  cannot: number;
  ordinanceBudget: string;
  disbursed: string;
  riskLow: number;
  riskMedium: number;
  riskHigh: number;
  riskVeryHigh: number;
  itaTotal: string | null;
  itaLevel: string | null;
  consistent: number;
  inconsistent: number;
}

export type AggregateFigures = WholeFigures & FigureParts;

/** The round's settings; ISO dates. */
export interface AggregateRound {
  opensOn: string;
  dueOn: string;
  greenFrom: number;
  orangeFrom: number;
  formula: PercentFormula;
}

type Summed = Record<SummedCountKey, number> & Record<SummedMoneyKey, string>;
type Described = Record<Exclude<AggregateColumnKey, keyof Summed | 'no'>, unknown>;

/** One authority in the aggregate. `no` is the place in the table; `counted` is the numerator of `percent`, `projects` its denominator. */
export interface AggregateRow extends Summed, Described {
  no: number;
  province: string;
  district: string | null;
  code: string;
  name: string;
  type: string;
  simulated: boolean;
  planState: PlanState | null;
  /** Null where nothing is planned or the round is not reported: not reported is not 0 %. */
  percent: number | null;
  light: Light;
  sentOn: string | null;
  /** Null where the province has no dates for the round. */
  daysLate: number | null;
  itaTotal: string | null;
  itaLevel: string | null;
  counted: number;
}

type RowParts = ReturnType<typeof partsOf>;
export type WholeRow = Omit<AggregateRow, keyof RowParts>;

/** The totals: every summed column, and the percent of the summed counts (all projects in the denominator, reported or not). */
export type AggregateTotals = Summed & { authorities: number; counted: number; percent: number | null };

const dimensions = ['1', '2', '3', '4'] as const;

interface RowInput<Figures> {
  no: number;
  authority: AggregateAuthority;
  figures: Figures | null;
  round: AggregateRound | null;
  months: RoundMonths;
  today: string;
}

/**
 * The row of one authority. `figures` null: neither plan nor ITA result in the year; it is a row nonetheless. `round` null: the province
 * set no round, so default thresholds hold (R9) and nothing is late. `today` (ISO) is the day that missing reports are late on.
 */
export function aggregateRow(input: RowInput<AggregateFigures>): AggregateRow {
  return { ...wholeRow(input), ...partsOf(input.figures) };
}

/** The row without the columns that split a figure up, which a screen of hundreds of rows does not show. */
export function wholeRow(input: RowInput<WholeFigures>): WholeRow {
  const { authority, figures, round } = input;
  const formula = round?.formula ?? 'DONE';
  const counts = { projects: figures?.projects ?? 0, done: figures?.done ?? 0, inProgress: figures?.inProgress ?? 0 };
  const reported = isReported(figures?.reportState ?? null);
  const percent = reported ? progressPercent(counts, formula) : null;
  const sentOn = reported ? (figures?.reportSentOn ?? null) : null;
  const hasPlan = figures?.planState != null;
  return {
    no: input.no,
    province: authority.province,
    district: authority.district,
    code: authority.code,
    name: authority.nameTh,
    type: authority.type,
    simulated: authority.simulated,
    withPlan: hasPlan ? 1 : 0,
    withoutPlan: hasPlan ? 0 : 1,
    planState: figures?.planState ?? null,
    ...counts,
    cannot: figures?.cannot ?? 0,
    counted: formula === 'DONE' ? counts.done : counts.done + counts.inProgress,
    percent,
    light: trafficLight(percent, reported, round ?? defaultThresholds[input.months]),
    planBudget: inBaht(figures?.planBudget ?? 0),
    ordinanceBudget: inBaht(figures?.ordinanceBudget ?? 0),
    disbursed: inBaht(figures?.disbursed ?? 0),
    reported: reported ? 1 : 0,
    notReported: reported ? 0 : 1,
    sentOn,
    daysLate: round ? roundStanding(round, sentOn, input.today).daysLate : null,
    itaTotal: figures?.itaTotal ?? null,
    itaLevel: figures?.itaLevel ?? null,
    riskLow: figures?.riskLow ?? 0,
    riskMedium: figures?.riskMedium ?? 0,
    riskHigh: figures?.riskHigh ?? 0,
    riskVeryHigh: figures?.riskVeryHigh ?? 0,
    consistent: figures?.consistent ?? 0,
    inconsistent: figures?.inconsistent ?? 0,
  };
}

/** Reasons, projects and budget of dimensions 1-4; what stands elsewhere is counted as such, so that the parts make the whole. */
export function partsOf(figures: FigureParts | null) {
  const reasons = figures?.cannotByReason ?? {};
  const projects = figures?.projectsByDimension ?? {};
  const budgets = figures?.budgetByDimension ?? {};
  const elsewhere = (code: string) => !(dimensions as readonly string[]).includes(code);
  const others = Object.entries(projects).filter(([code]) => elsewhere(code));
  const otherBudgets = Object.entries(budgets).filter(([code]) => elsewhere(code));
  return {
    cannotNoBudget: reasons.NO_BUDGET ?? 0,
    cannotPolicyChanged: reasons.POLICY_CHANGED ?? 0,
    cannotNotEnoughStaff: reasons.NOT_ENOUGH_STAFF ?? 0,
    cannotOther: reasons.OTHER ?? 0,
    projectsDimension1: projects[1] ?? 0,
    projectsDimension2: projects[2] ?? 0,
    projectsDimension3: projects[3] ?? 0,
    projectsDimension4: projects[4] ?? 0,
    projectsDimensionOther: others.reduce((sum, [, count]) => sum + count, 0),
    budgetDimension1: inBaht(budgets[1] ?? 0),
    budgetDimension2: inBaht(budgets[2] ?? 0),
    budgetDimension3: inBaht(budgets[3] ?? 0),
    budgetDimension4: inBaht(budgets[4] ?? 0),
    budgetDimensionOther:
      otherBudgets.length === 0 ? '0.00' : bahtOf(otherBudgets.reduce((sum, [, amount]) => sum + satangOf(amount), 0n)),
  };
}

/** Adds rows one by one, so that the rows themselves need not be kept. */
export function totalling(): { add(row: AggregateRow): void; totals(): AggregateTotals } {
  const counts = Object.fromEntries(summedCountKeys.map((key) => [key, 0])) as Record<SummedCountKey, number>;
  const satang = Object.fromEntries(summedMoneyKeys.map((key) => [key, 0n])) as Record<SummedMoneyKey, bigint>;
  let authorities = 0;
  let counted = 0;
  return {
    add(row) {
      authorities += 1;
      counted += row.counted;
      for (const key of summedCountKeys) counts[key] += row[key];
      for (const key of summedMoneyKeys) satang[key] += satangOf(row[key]);
    },
    totals() {
      const money = Object.fromEntries(summedMoneyKeys.map((key) => [key, bahtOf(satang[key])]));
      const percent = progressPercent({ projects: counts.projects, done: counted, inProgress: 0 }, 'DONE');
      return { ...counts, ...money, authorities, counted, percent } as AggregateTotals;
    },
  };
}

/** The totals of rows at hand. */
export function aggregateTotals(rows: Iterable<AggregateRow>): AggregateTotals {
  const running = totalling();
  for (const row of rows) running.add(row);
  return running.totals();
}
