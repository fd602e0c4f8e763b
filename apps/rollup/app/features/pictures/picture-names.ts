export const pictureNames = ['heat', 'rank', 'trend', 'plans', 'risks', 'spending'] as const;
export type PictureName = (typeof pictureNames)[number];

export const heatMeasures = ['progress', 'spending', 'risks'] as const;
export type HeatMeasure = (typeof heatMeasures)[number];

export const rankSpreads = ['provinces', 'percent', 'risk'] as const;
export type RankSpread = (typeof rankSpreads)[number];

/** The picture an address asks for: ?picture=risks; the heat map otherwise. */
export function pictureOf(search: URLSearchParams): PictureName {
  return pictureNames.find((name) => name === search.get('picture')) ?? 'heat';
}

/** What the heat map shows: ?of=risks; progress otherwise. */
export function heatMeasureOf(search: URLSearchParams): HeatMeasure {
  return heatMeasures.find((measure) => measure === search.get('of')) ?? 'progress';
}

/** What of an area is spread: its provinces, or all of its authorities by percent or by risk (?spread=risk). */
export function rankSpreadOf(search: URLSearchParams): RankSpread {
  return rankSpreads.find((spread) => spread === search.get('spread')) ?? 'provinces';
}

/** The same address with other values; null takes one out. */
export function addressWith(search: URLSearchParams, changes: Record<string, string | null>): string {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return `?${next}`;
}
