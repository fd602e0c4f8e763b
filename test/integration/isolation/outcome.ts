import { markOf, type Place, places } from './names.ts';

/** What came of one case: rows were seen, none were there, it was refused, an expected problem was named, or something broke. */
export type Outcome = 'seen' | 'empty' | 'refused' | `problem ${string}` | `fault ${string}`;

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: readonly { message: string; extensions?: Record<string, unknown> | undefined }[];
}

const refusals = new Set(['FORBIDDEN', 'UNAUTHENTICATED', 'NOT_FOUND']);
const refusalTypes = new Set(['ForbiddenProblem', 'NotFoundProblem']);

/** The outcome of an answer at a path such as ['node', 'projects']. */
export function outcomeOf(answer: Answer, path: string[]): Outcome {
  const error = answer.errors?.[0];
  if (error) {
    const code = String(error.extensions?.code);
    return refusals.has(code) ? 'refused' : `fault ${code} ${error.message}`;
  }
  let value: unknown = answer.data;
  for (const step of path) value = (value as Record<string, unknown> | null | undefined)?.[step];
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return value.length > 0 ? 'seen' : 'empty';
  if (typeof value !== 'object') return 'seen';
  const found = value as { __typename?: string; edges?: unknown[]; code?: string };
  if (refusalTypes.has(found.__typename ?? '')) return 'refused';
  if (found.__typename?.endsWith('Problem')) return `problem ${found.__typename} ${found.code}`;
  if (found.edges) return found.edges.length > 0 ? 'seen' : 'empty';
  return 'seen';
}

/** Places whose mark stands in an answer, anywhere. */
export function placesIn(answer: unknown): Place[] {
  const text = JSON.stringify(answer);
  return places.filter((place) => text.includes(markOf(place)));
}
