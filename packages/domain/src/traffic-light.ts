import type { RoundMonths } from './fiscal-calendar.ts';

export const percentFormulas = ['DONE', 'DONE_AND_IN_PROGRESS'] as const;
export type PercentFormula = (typeof percentFormulas)[number];

export const lights = ['GREEN', 'ORANGE', 'RED', 'NOT_REPORTED', 'NOTHING_PLANNED'] as const;
export type Light = (typeof lights)[number];

export interface Thresholds {
  /** Percent from which a round is green; orange from `orangeFrom` (R9). Half-open ranges: no gap between them. */
  greenFrom: number;
  orangeFrom: number;
}

/** Thresholds where a round states none (R9). */
export const defaultThresholds: Record<RoundMonths, Thresholds> = {
  6: { greenFrom: 50, orangeFrom: 20 },
  12: { greenFrom: 80, orangeFrom: 50 },
};

export interface ProgressCounts {
  /** Projects planned in the year: the denominator. */
  projects: number;
  done: number;
  inProgress: number;
}

/** Percent of the plan carried out, two decimals, null when nothing is planned. The formula is a setting of the round (R9, F11). */
export function progressPercent(counts: ProgressCounts, formula: PercentFormula): number | null {
  if (counts.projects === 0) return null;
  const counted = formula === 'DONE' ? counts.done : counts.done + counts.inProgress;
  return Math.round((counted / counts.projects) * 10_000) / 100;
}

/** The colour of a percent (R9); a round that is not reported has none. */
export function trafficLight(percent: number | null, reported: boolean, thresholds: Thresholds): Light {
  if (!reported) return 'NOT_REPORTED';
  if (percent === null) return 'NOTHING_PLANNED';
  if (percent >= thresholds.greenFrom) return 'GREEN';
  return percent >= thresholds.orangeFrom ? 'ORANGE' : 'RED';
}
