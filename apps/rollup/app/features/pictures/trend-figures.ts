import { percentOf } from '@sujarit/ui/format/percent.ts';
import type { Trend } from './pictures.server.ts';

export interface TrendFigure {
  fiscalYear: number;
  months: number;
  /** with a plan in the year */
  authorities: number;
  reported: number;
  counted: number;
  projects: number;
  /** null where nobody has reported: that is not 0 */
  percent: number | null;
}

/** Each round of each year over the chosen authorities. */
export function trendFigures(trend: Trend, chosen: ReadonlySet<string>): TrendFigure[] {
  return trend.map(({ fiscalYear, months, ids, ...lists }) => {
    const places = ids.flatMap((id, index) => (chosen.has(id) ? [index] : []));
    const sum = (list: readonly number[]) => places.reduce((total, place) => total + (list[place] ?? 0), 0);
    const counted = sum(lists.counted);
    const projects = sum(lists.projects);
    const reported = places.filter((place) => lists.reported[place]).length;
    const percent = reported === 0 ? null : percentOf(counted, projects);
    return { fiscalYear, months, authorities: places.length, reported, counted, projects, percent };
  });
}
