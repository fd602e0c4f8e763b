import { satangOf } from '@sujarit/domain/aggregate-money';
import { percentOf } from '@sujarit/ui/format/percent.ts';
import type { HeatMeasure } from './picture-names.ts';
import type { Places } from './pictures.server.ts';

export interface HeatFigure {
  /** percent, or risks; null where there is nothing to tell */
  figure: number | null;
  /** numerator and denominator; null of a count */
  of: readonly [part: string | number, whole: string | number] | null;
  reported: boolean;
}

type Dimension = Places['dimensions'][number];

/** The figures of each authority by dimension, by its id. */
export function heatFigures(places: Places, measure: HeatMeasure): Map<string, HeatFigure[]> {
  return new Map(
    places.ids.map((id, index) => [id, places.dimensions.map((dimension) => figureOf(dimension, index, measure))]),
  );
}

function figureOf(dimension: Dimension, index: number, measure: HeatMeasure): HeatFigure {
  const counted = dimension.counted[index] ?? null;
  if (measure === 'risks') return { figure: dimension.risks[index] ?? 0, of: null, reported: true };
  if (counted === null) return { figure: null, of: null, reported: false };
  if (measure === 'progress') {
    return { figure: dimension.percent[index] ?? null, of: [counted, dimension.projects[index] ?? 0], reported: true };
  }
  const spent = dimension.disbursed[index] ?? '0';
  const budget = dimension.ordinanceBudget[index] ?? '0';
  return { figure: percentOf(Number(satangOf(spent)), Number(satangOf(budget))), of: [spent, budget], reported: true };
}
