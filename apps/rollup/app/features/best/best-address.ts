/** What the page of the best is asked: ?framework=…&node=2.3.2&kind=SAO&sized=SMALL&by=ITA&province=30&first=10. */
export interface BestAsked {
  framework: string | null;
  node: string | null;
  /** type of authority */
  kind: string | null;
  /** size of authority; null: every one */
  sized: string | null;
  by: 'PROGRESS' | 'ITA';
  /** null: the own province, or the whole area */
  province: string | null;
  first: number;
}

/** How many are listed at first, and how many more a press shows. */
export const BEST_STEP = 10;

export function bestAsked(search: URLSearchParams): BestAsked {
  const first = Number(search.get('first'));
  return {
    framework: search.get('framework'),
    node: search.get('node'),
    kind: search.get('kind'),
    sized: search.get('sized'),
    by: search.get('by') === 'ITA' ? 'ITA' : 'PROGRESS',
    province: search.get('province'),
    first: Number.isInteger(first) && first > 0 && first <= 100 ? first : BEST_STEP,
  };
}

/** The page of the best with other wishes; what else the address holds stays, for the way back. */
export function toBest(search: URLSearchParams, wishes: Partial<Record<keyof BestAsked, string>>): string {
  const next = new URLSearchParams(search);
  next.delete('first');
  for (const [name, value] of Object.entries(wishes)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return `/compare/best?${next}`;
}
