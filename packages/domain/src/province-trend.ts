import { isReported, type ReportState } from './report-lifecycle.ts';
import type { PercentFormula } from './traffic-light.ts';

/** One authority with a plan in one round of one year. */
export interface TrendSource {
  id: string;
  fiscalYear: number;
  months: number;
  reportState: ReportState | null;
  projects: number;
  done: number;
  inProgress: number;
  /** Null where the province has set no round: then what is done counts (R9). */
  formula: PercentFormula | null;
}

/** A round over its authorities, each list in their order; what is not reported counts nothing and stays in the denominator. */
export interface TrendRound {
  fiscalYear: number;
  months: number;
  ids: string[];
  reported: boolean[];
  projects: number[];
  counted: number[];
}

/** The rounds of rows that stand in order of time. */
export function trendRounds(sources: readonly TrendSource[]): TrendRound[] {
  const rounds: TrendRound[] = [];
  for (const { fiscalYear, months, id, reportState, projects, done, inProgress, formula } of sources) {
    let round = rounds.at(-1);
    if (round?.fiscalYear !== fiscalYear || round.months !== months) {
      round = { fiscalYear, months, ids: [], reported: [], projects: [], counted: [] };
      rounds.push(round);
    }
    const reported = isReported(reportState);
    round.ids.push(id);
    round.reported.push(reported);
    round.projects.push(projects);
    round.counted.push(reported ? done + (formula === 'DONE_AND_IN_PROGRESS' ? inProgress : 0) : 0);
  }
  return rounds;
}
