import { bahtOf, satangOf } from './aggregate-money.ts';
import type { RoundMonths } from './fiscal-calendar.ts';
import { defaultThresholds, type Light, type PercentFormula, progressPercent, trafficLight } from './traffic-light.ts';

const countKeys = [
  'authorities',
  'simulated',
  'withPlan',
  'reported',
  'late',
  'projects',
  'inProgress',
  'done',
  'cannot',
  'riskLow',
  'riskMedium',
  'riskHigh',
  'riskVeryHigh',
  'itaAuthorities',
  'consistent',
  'inconsistent',
] as const;
const moneyKeys = ['planBudget', 'ordinanceBudget', 'disbursed'] as const;

type Counts = Record<(typeof countKeys)[number], number>;
/** Baht as decimal text. */
type Money = Record<(typeof moneyKeys)[number], string>;

interface Place {
  provinceCode: string;
  nameTh: string;
  nameEn: string;
  regionNo: number;
}

/** The sums of one province; thresholds, formula and due date null where it has set no round. */
export interface AreaSource extends Place, Counts, Money {
  itaAverage: string | null;
  dueOn: string | null;
  greenFrom: number | null;
  orangeFrom: number | null;
  formula: PercentFormula | null;
}

interface Derived {
  notReported: number;
  onTime: number;
  missing: number;
  /** The numerator of the percent; `projects` is its denominator. */
  counted: number;
  percent: number | null;
}

export interface AreaRow extends Place, Counts, Money, Derived {
  light: Light;
  itaAverage: string | null;
}

export type AreaTotals = Counts & Money & Derived & { provinces: number };

export interface AreaTable {
  rows: AreaRow[];
  totals: AreaTotals;
}

/**
 * The provinces of a region or of the nation in a year and round. All projects stand in the denominator, reported or not, as in a province's
 * totals; a province is missing reports only once its due date has passed. `today` is an ISO date.
 */
export function areaTable(sources: AreaSource[], months: RoundMonths, today: string): AreaTable {
  const rows = sources.map((source) => areaRow(source, months, today));
  const sum = (of: (row: AreaRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const counts = Object.fromEntries(countKeys.map((key) => [key, sum((row) => row[key])])) as Counts;
  const money = Object.fromEntries(
    moneyKeys.map((key) => [key, bahtOf(rows.reduce((total, row) => total + satangOf(row[key]), 0n))]),
  ) as Money;
  const counted = sum((row) => row.counted);
  const totals = {
    provinces: rows.length,
    ...counts,
    ...money,
    notReported: sum((row) => row.notReported),
    onTime: sum((row) => row.onTime),
    missing: sum((row) => row.missing),
    counted,
    percent: percentOf(counts.projects, counted),
  };
  return { rows, totals };
}

function areaRow(source: AreaSource, months: RoundMonths, today: string): AreaRow {
  const { dueOn, greenFrom, orangeFrom, formula, ...figures } = source;
  const counted = figures.done + (formula === 'DONE_AND_IN_PROGRESS' ? figures.inProgress : 0);
  const percent = percentOf(figures.projects, counted);
  const thresholds = greenFrom !== null && orangeFrom !== null ? { greenFrom, orangeFrom } : defaultThresholds[months];
  const notReported = figures.authorities - figures.reported;
  return {
    ...figures,
    planBudget: bahtOf(satangOf(figures.planBudget)),
    ordinanceBudget: bahtOf(satangOf(figures.ordinanceBudget)),
    disbursed: bahtOf(satangOf(figures.disbursed)),
    notReported,
    onTime: dueOn ? figures.reported - figures.late : 0,
    missing: dueOn && today > dueOn ? notReported : 0,
    counted,
    percent,
    light: trafficLight(percent, figures.reported > 0, thresholds),
  };
}

function percentOf(projects: number, counted: number): number | null {
  return progressPercent({ projects, done: counted, inProgress: 0 }, 'DONE');
}
