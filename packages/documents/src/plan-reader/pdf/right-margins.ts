import type { TextLine } from './text-lines.ts';

/** Lines from which a page tells where its text ends. */
const ENOUGH = 8;

/** Where running text ends on each page: the middle of what full pages of that width show; a narrow page keeps the width of its left margin. */
export function rightMargins(
  pages: readonly { readonly width: number; readonly lines: readonly TextLine[] }[],
): number[] {
  const byWidth = Map.groupBy(pages, ({ width }) => Math.round(width));
  const margins = new Map<number, number>();
  for (const [width, same] of byWidth) {
    const ends = same
      .filter(({ lines }) => lines.length >= ENOUGH)
      .map(({ lines }) => Math.max(...lines.map(({ right }) => right)))
      .sort((one, other) => one - other);
    const left = Math.min(width / 8, ...same.flatMap(({ lines }) => lines.map((line) => line.left)));
    margins.set(width, ends[ends.length >> 1] ?? width - left);
  }
  return pages.map(({ width }) => margins.get(Math.round(width)) ?? width);
}
