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

/** What a refusal is about, as the API told it. */
export function paramsOf(told: unknown): Refusal['params'] {
  return typeof told === 'object' && told !== null ? (told as Refusal['params']) : {};
}

/** The format of the file that a refusal is about, if any: the words for it may be special to that format. */
export function formatOf(told: unknown): string | undefined {
  const { format } = paramsOf(told);
  return typeof format === 'string' ? format : undefined;
}
