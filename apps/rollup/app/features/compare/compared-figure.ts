import type { CsvCell } from '@sujarit/ui/table/csv.ts';
import type { ReactNode } from 'react';

/** What one authority has of a figure. */
export interface ComparedCell {
  /** the whole cell in words: for files, and to tell whether two differ */
  text: string;
  /** the cell as it is drawn, where words alone do not do */
  shown?: ReactNode;
  /** its size; null where there is none, which is not 0 */
  figure?: number | null;
  /** the same as a file has it, where the words are not it */
  csv?: CsvCell;
}

/** One row: a figure of every authority, and its middle over the peers. */
export interface ComparedFigure {
  id: string;
  label: string;
  unit?: string;
  cells: readonly ComparedCell[];
  /** the better end, where there is one */
  better?: 'more' | 'less';
  /** bars from zero; only where the sizes are of one kind */
  bars?: boolean;
  middle?: { text: string; of: number } | null;
  /** a sum that stands over others */
  strong?: boolean;
  /** what can be done with the row, below its name */
  acts?: ReactNode;
}

export interface ComparedSection {
  id: string;
  title: string;
  figures: readonly ComparedFigure[];
}

export type Rank = 'best' | 'worst' | null;

/** Which cells stand at the better and at the worse end; nobody where fewer than two have the figure or all have the same. */
export function ranksOf({ cells, better }: Pick<ComparedFigure, 'cells' | 'better'>): Rank[] {
  const sizes = cells.map(({ figure }) => figure ?? null);
  const known = sizes.filter((size) => size !== null);
  const most = Math.max(...known);
  const least = Math.min(...known);
  if (!better || known.length < 2 || most === least) return sizes.map(() => null);
  const [best, worst] = better === 'more' ? [most, least] : [least, most];
  return sizes.map((size) => (size === best ? 'best' : size === worst ? 'worst' : null));
}

/** Is it not the same for all? */
export function differs({ cells }: Pick<ComparedFigure, 'cells'>): boolean {
  return cells.some(({ text }) => text !== cells[0]?.text);
}

/** The sections with only the figures that are not the same for all; one without such a figure is left out. */
export function onlyDiffering(sections: readonly ComparedSection[]): ComparedSection[] {
  return sections
    .map((section) => ({ ...section, figures: section.figures.filter(differs) }))
    .filter(({ figures }) => figures.length > 0);
}

/** What is shown as lines of a file: headings, a line with each section's title, its figures. */
export function comparedLines(
  sections: readonly ComparedSection[],
  headings: readonly string[],
  /** of the middle and of its denominator */
  middle: readonly [string, string],
): CsvCell[][] {
  return [
    [...headings, ...middle],
    ...sections.flatMap(({ title, figures }) => [
      [title],
      ...figures.map(({ label, unit, cells, middle: found }) => [
        unit ? `${label} (${unit})` : label,
        ...cells.map(({ csv, text }) => csv ?? text),
        found?.text ?? null,
        found?.of ?? null,
      ]),
    ]),
  ];
}
