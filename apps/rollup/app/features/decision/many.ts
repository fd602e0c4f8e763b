import type { DecisionKind } from './decision.ts';

/** Acts that are taken on several plans or reports at a time. */
export const manyKinds = [
  'approvePlan',
  'returnPlan',
  'acceptReport',
  'returnReport',
] as const satisfies DecisionKind[];
export type ManyKind = (typeof manyKinds)[number];

/** A plan or report that was chosen, as it was seen. */
export interface Chosen {
  id: string;
  version: number;
  /** whose it is, in words */
  subject: string;
}

/** What came of one, or would come of it: null where it goes through. */
export interface Answer {
  id: string;
  problem: { kind: string; code: string; params: Record<string, unknown> } | null;
}

/** How many are asked about, and decided on, in one request: small enough for the progress to move. */
export const STEP = { preview: 25, decide: 5 } as const;

export function stepsOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, step) =>
    items.slice(step * size, (step + 1) * size),
  );
}

/** The chosen with their answers: what goes through, and what does not with the reason. What was not answered is in neither. */
export function sortedOut(chosen: readonly Chosen[], answers: ReadonlyMap<string, Answer>) {
  const answered = chosen.flatMap((one) => {
    const answer = answers.get(one.id);
    return answer ? [{ ...one, problem: answer.problem }] : [];
  });
  return {
    through: answered.filter(({ problem }) => problem === null),
    refused: answered.flatMap(({ problem, ...one }) => (problem ? [{ ...one, problem }] : [])),
  };
}
