import { bahtOf, satangOf } from './aggregate-money.ts';
import type { RoundMonths } from './fiscal-calendar.ts';
import type { EntryStatus, ReportState } from './report-lifecycle.ts';
import {
  defaultThresholds,
  type Light,
  type PercentFormula,
  progressPercent,
  type Thresholds,
  trafficLight,
} from './traffic-light.ts';

export interface ProgressEntry {
  status: EntryStatus;
  /** Baht as decimal text. */
  ordinanceBudget: string | null;
  disbursed: string | null;
}

export interface ReportProgress {
  /** The denominator. */
  projects: number;
  notStarted: number;
  inProgress: number;
  done: number;
  cannot: number;
  /** The numerator, by the formula. */
  counted: number;
  percent: number | null;
  formula: PercentFormula;
  light: Light;
  /** The colour if the report were sent as it stands. */
  lightWhenSent: Light;
  ordinanceBudget: string;
  disbursed: string;
}

/** What a report's entries come to (R9). `round` null: the province has set none, so defaults hold. */
export function reportProgress({
  entries,
  state,
  months,
  round,
}: {
  entries: ProgressEntry[];
  state: ReportState;
  months: RoundMonths;
  round: (Thresholds & { formula: PercentFormula }) | null;
}): ReportProgress {
  const count = (status: EntryStatus) => entries.filter((entry) => entry.status === status).length;
  const sum = (of: (entry: ProgressEntry) => string | null) =>
    bahtOf(entries.reduce((total, entry) => total + satangOf(of(entry) ?? 0), 0n));
  const formula = round?.formula ?? 'DONE';
  const counts = { projects: entries.length, done: count('DONE'), inProgress: count('IN_PROGRESS') };
  const percent = progressPercent(counts, formula);
  const thresholds = round ?? defaultThresholds[months];
  return {
    ...counts,
    notStarted: count('NOT_STARTED'),
    cannot: count('CANNOT'),
    counted: formula === 'DONE' ? counts.done : counts.done + counts.inProgress,
    percent,
    formula,
    light: trafficLight(percent, state === 'SENT' || state === 'ACCEPTED', thresholds),
    lightWhenSent: trafficLight(percent, true, thresholds),
    ordinanceBudget: sum((entry) => entry.ordinanceBudget),
    disbursed: sum((entry) => entry.disbursed),
  };
}
