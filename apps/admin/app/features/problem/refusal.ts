/** The kinds of expected refusal; each has words of its own for codes that have none. */
export type RefusalKind = 'INVALID_INPUT' | 'CONFLICT' | 'FORBIDDEN' | 'NOT_FOUND' | 'LIMIT_EXCEEDED';

/** Why an act was not done: the code to be said in words, what it is about, and what is wrong in which field. */
export interface Refusal {
  kind: RefusalKind;
  code: string;
  params: Record<string, string | number | boolean | null>;
  problems: readonly { field: string; code: string }[];
  /** what stands now, where someone else saved meanwhile */
  current: Record<string, unknown> | null;
}
