import type { RoundMonths } from '@sujarit/domain/fiscal-calendar';
import type { Figure } from '@sujarit/ui/format/number.ts';
import type { TFunction } from 'i18next';
import type { Compared, Comparison } from './compare.server.ts';
import type { ComparedCell, ComparedFigure } from './compared-figure.ts';

/** What the rows of a comparison are made from. */
export interface CompareGround {
  t: TFunction;
  locale: string;
  fiscalYear: number;
  months: RoundMonths;
  comparison: Comparison;
  search: URLSearchParams;
  /** to another state of the same page */
  go: (search: URLSearchParams) => void;
}

export type ComparedRow = Compared['rounds'][number]['row'];

/** The row of an authority in a round. */
export function rowIn({ rounds }: Compared, months: number): ComparedRow {
  return rounds.find((round) => round.months === months)!.row;
}

/** Absent: neither a figure nor 0. */
export const nothing = (words: string): ComparedCell => ({ text: words, figure: null, csv: null });

/** A figure of every authority. */
export function cellsOf({ comparison }: CompareGround, cellOf: (compared: Compared) => ComparedCell): ComparedCell[] {
  return comparison.authorities.map(cellOf);
}

/** The middle of a figure over the peers, in words. */
export function middleOf(
  { comparison }: CompareGround,
  key: string,
  format: (value: Figure) => string,
): ComparedFigure['middle'] {
  const found = comparison.peers.figures.find((figure) => figure.key === key);
  return found ? { text: format(found.value), of: found.of } : null;
}
