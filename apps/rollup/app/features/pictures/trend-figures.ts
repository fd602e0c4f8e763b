import { percentOf } from '@sujarit/ui/format/percent.ts';
import type { AreaTrend } from './area-pictures.server.ts';
import type { Trend } from './pictures.server.ts';

interface Counted {
  /** with a plan in the year */
  authorities: number;
  reported: number;
  counted: number;
  projects: number;
}

export interface TrendFigure extends Counted {
  fiscalYear: number;
  months: number;
  /** null where nobody has reported: that is not 0 */
  percent: number | null;
}

/** Each round of each year over the chosen authorities. */
export function trendFigures(trend: Trend, chosen: ReadonlySet<string>): TrendFigure[] {
  return trend.map(({ fiscalYear, months, ids, reported, projects, counted }) =>
    figureOf(
      { fiscalYear, months },
      ids.flatMap((id, index) =>
        chosen.has(id)
          ? {
              authorities: 1,
              reported: reported[index] ? 1 : 0,
              counted: counted[index] ?? 0,
              projects: projects[index] ?? 0,
            }
          : [],
      ),
    ),
  );
}

/** Each round of each year over the chosen provinces; the trend stands in order of time. */
export function areaTrendFigures(trend: AreaTrend, chosen: ReadonlySet<string>): TrendFigure[] {
  const rounds = Map.groupBy(trend, ({ fiscalYear, months }) => `${fiscalYear}-${months}`);
  return [...rounds.values()].map((provinces) =>
    figureOf(
      provinces[0]!,
      provinces.filter(({ provinceCode }) => chosen.has(provinceCode)),
    ),
  );
}

function figureOf(
  { fiscalYear, months }: Pick<TrendFigure, 'fiscalYear' | 'months'>,
  rows: readonly Counted[],
): TrendFigure {
  const sum = (key: keyof Counted) => rows.reduce((total, row) => total + row[key], 0);
  const [reported, counted, projects] = [sum('reported'), sum('counted'), sum('projects')];
  const percent = reported === 0 ? null : percentOf(counted, projects);
  return { fiscalYear, months, authorities: sum('authorities'), reported, counted, projects, percent };
}
