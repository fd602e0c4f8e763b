import { EXPECTED_CODES, type ExpectedCode, type FieldProblem } from './api-problem.ts';

/** An expected refusal that a mutation answers as data: `ProblemFields` of its result union. */
export interface OutcomeProblem {
  kind: ExpectedCode;
  /** the reason's code, to be said in words */
  code: string;
  params: Record<string, unknown>;
  problems: readonly FieldProblem[];
  /** what stands now, for a stale save */
  current: unknown;
}

export type Outcome<Data> = { ok: true; data: Data } | { ok: false; problem: OutcomeProblem };

type ResultUnion = { __typename?: string | undefined; data?: unknown };
type DataOf<Result> = Result extends { data: infer Data } ? Data : never;

/** Tells the two kinds of member of a result union apart: `XSuccess { data }`, and the problems. */
export function outcomeOf<Result extends ResultUnion>(result: Result): Outcome<DataOf<Result>> {
  const kind = kindOf(result.__typename);
  if (kind === undefined) return { ok: true, data: result.data as DataOf<Result> };
  const { code, params, problems, current } = result as ResultUnion & Partial<OutcomeProblem>;
  return {
    ok: false,
    problem: { kind, code: code ?? kind, params: params ?? {}, problems: problems ?? [], current },
  };
}

/** `LimitExceededProblem` -> `LIMIT_EXCEEDED`; undefined for what is no problem. */
function kindOf(typename: string | undefined): ExpectedCode | undefined {
  if (!typename?.endsWith('Problem')) return undefined;
  const kind = typename
    .slice(0, -'Problem'.length)
    .replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`)
    .toUpperCase();
  return EXPECTED_CODES.find((expected) => expected === kind);
}
