import { PERCENT_BANDS, riskGravities } from '@sujarit/domain/area-spread';
import type { AuthorityType } from '../../gql/graphql.ts';
import type { AreaSpread } from './area-pictures.server.ts';
import type { RankSpread } from './picture-names.ts';

export type SpreadOf = Exclude<RankSpread, 'provinces'>;

export interface SpreadPlace {
  /** a band's lower edge, or the name of those outside of the scale */
  id: string;
  count: number;
  /** not on the scale: nothing planned, not reported, no risk, no plan */
  outside: boolean;
}

/** The places of a scale in the order in which the API counts them. */
const scales: Record<SpreadOf, { on: readonly string[]; outside: readonly string[] }> = {
  percent: {
    on: Array.from({ length: PERCENT_BANDS }, (_unused, band) => `${band * 10}`),
    outside: ['NOTHING_PLANNED', 'NOT_REPORTED'],
  },
  risk: { on: riskGravities, outside: ['NO_RISK', 'NO_PLAN'] },
};

/** The authorities of the regions, and of one type where it is named, at each place of the scale; every one of them once. */
export function spreadFigures(
  spread: AreaSpread,
  by: SpreadOf,
  { regions, type }: { regions: ReadonlySet<number>; type: AuthorityType | null },
): { places: SpreadPlace[]; authorities: number; outside: number } {
  const chosen = spread.filter((one) => regions.has(one.regionNo) && (type === null || one.type === type));
  const { on, outside } = scales[by];
  const places = [...on, ...outside].map((id, at) => ({
    id,
    outside: at >= on.length,
    count: chosen.reduce((sum, { byPercent, byRisk }) => sum + ((by === 'risk' ? byRisk : byPercent)[at] ?? 0), 0),
  }));
  const sum = (of: readonly SpreadPlace[]) => of.reduce((all, { count }) => all + count, 0);
  return { places, authorities: sum(places), outside: sum(places.filter((place) => place.outside)) };
}
