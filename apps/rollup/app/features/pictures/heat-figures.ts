import { satangOf } from '@sujarit/domain/aggregate-money';
import { percentOf } from '@sujarit/ui/format/percent.ts';
import type { HeatMeasure } from './picture-names.ts';

/** The figures of dimensions over places, each list in the order of the places; null where not reported. Money as decimal text. */
export interface HeatDimension {
  /** "1" to "4"; "-" for what stands elsewhere */
  dimension: string;
  projects: readonly number[];
  counted: readonly (number | null)[];
  ordinanceBudget: readonly (string | null)[];
  disbursed: readonly (string | null)[];
  risks: readonly number[];
}

export interface HeatFigure {
  /** percent, or risks; null where there is nothing to tell */
  figure: number | null;
  /** numerator and denominator: projects, or satang; null of a count */
  of: readonly [part: number, whole: number] | null;
  reported: boolean;
}

/** The figure of one dimension over the places at these indexes together: all their projects in the denominator once anyone has reported. */
export function heatFigure(dimension: HeatDimension, indexes: readonly number[], measure: HeatMeasure): HeatFigure {
  const sum = (list: readonly number[]) => indexes.reduce((total, index) => total + (list[index] ?? 0), 0);
  const money = (list: readonly (string | null)[]) =>
    indexes.reduce((total, index) => total + Number(satangOf(list[index] ?? '0')), 0);
  if (measure === 'risks') return { figure: sum(dimension.risks), of: null, reported: true };
  const counted = indexes.flatMap((index) => dimension.counted[index] ?? []);
  if (counted.length === 0) return { figure: null, of: null, reported: false };
  const of: [number, number] =
    measure === 'progress'
      ? [counted.reduce((total, count) => total + count, 0), sum(dimension.projects)]
      : [money(dimension.disbursed), money(dimension.ordinanceBudget)];
  return { figure: percentOf(...of), of, reported: true };
}

/** The dimensions that a measure has figures in: what stands elsewhere is shown where there is any. */
export function usedDimensions<Dimension extends HeatDimension>(
  dimensions: readonly Dimension[],
  measure: HeatMeasure,
): Dimension[] {
  return dimensions.filter(
    ({ dimension, projects, risks }) =>
      dimension !== '-' || (measure === 'risks' ? risks : projects).some((count) => count > 0),
  );
}
