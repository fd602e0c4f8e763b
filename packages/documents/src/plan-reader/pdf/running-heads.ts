import { arabicDigits } from '../digits.ts';
import type { TextLine } from './text-lines.ts';

/** Lines from the edge of a page that may be its running head or foot, and the part of its height that they may take. */
const MOST_LINES = 3;
const EDGE = 0.12;
/** Lines that stray less than this, in points, stand in the same place. */
const SAME_PLACE = 3;

const PAGE_NUMBER = /^[-–—\s(]*(?:หน้า(?:ที่)?\s*|page\s*)?\d{1,3}(?:\s*(?:\/|จาก|of)\s*\d{1,3})?[-–—\s)]*$/i;

const alike = ({ text }: TextLine): string => arabicDigits(text).replace(/\d+/g, '#').replace(/\s+/g, '');

/**
 * The lines of each page without what is printed again on each: from its edges inwards page numbers, and lines that stand in the same place
 * with the same words (other numbers) on half of the pages, three at least.
 */
export function withoutRunningHeads(
  pages: readonly { readonly height: number; readonly lines: readonly TextLine[] }[],
): TextLine[][] {
  const places = pages.flatMap(({ lines }) => [
    ...new Set([...lines.slice(0, MOST_LINES), ...lines.slice(-MOST_LINES)]),
  ]);
  const printed = Map.groupBy(places, alike);
  const enough = Math.max(3, pages.length / 2);
  const runs = (line: TextLine): boolean => {
    if (PAGE_NUMBER.test(arabicDigits(line.text).trim())) return true;
    const same = (printed.get(alike(line)) ?? []).filter(
      ({ base, left }) => Math.abs(base - line.base) < SAME_PLACE && Math.abs(left - line.left) < SAME_PLACE,
    );
    return same.length >= enough;
  };
  return pages.map(({ height, lines }) => {
    let [first, last] = [0, lines.length];
    const atEdge = (line: TextLine | undefined): line is TextLine =>
      line !== undefined && (line.base < height * EDGE || line.base > height * (1 - EDGE));
    for (let line = lines[first]; first < MOST_LINES && atEdge(line) && runs(line); line = lines[first]) first++;
    const least = Math.max(first, lines.length - MOST_LINES);
    for (let line = lines[last - 1]; last > least && atEdge(line) && runs(line); line = lines[last - 1]) last--;
    return lines.slice(first, last);
  });
}
