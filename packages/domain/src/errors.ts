/** The kinds of expected failure; each is mapped once to GraphQL, a page's response, a job's retry and a log level. */
export const errorKinds = [
  'INVALID_INPUT',
  'NOT_FOUND',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'CONFLICT',
  'LIMIT_EXCEEDED',
  'UNAVAILABLE',
] as const;
export type ErrorKind = (typeof errorKinds)[number];

export type ErrorParams = Record<string, string | number | boolean | null>;

/** An expected failure: a kind, a code that the apps say in Thai and English, and the code's parameters. Never text for people. */
export abstract class ExpectedError extends Error {
  abstract readonly kind: ErrorKind;
  readonly code: string;
  readonly params: ErrorParams;

  constructor(code: string, params: ErrorParams = {}, cause?: unknown) {
    super(code, { cause });
    this.name = new.target.name;
    this.code = code;
    this.params = params;
  }
}

export interface FieldProblem {
  /** Path in the input, such as "budgets.2566". */
  field: string;
  code: string;
}

/** What a person gave cannot be taken; one problem per field. */
export class InvalidInput extends ExpectedError {
  readonly kind = 'INVALID_INPUT';
  readonly problems: FieldProblem[];

  constructor(code: string, problems: FieldProblem[] = [], params: ErrorParams = {}) {
    super(code, params);
    this.problems = problems;
  }
}

/** It is not there, or not yours: the two are told apart to nobody. */
export class NotFound extends ExpectedError {
  readonly kind = 'NOT_FOUND';
}

export class Unauthenticated extends ExpectedError {
  readonly kind = 'UNAUTHENTICATED';
}

/** The role may not do this. */
export class Forbidden extends ExpectedError {
  readonly kind = 'FORBIDDEN';
}

/** The row has moved on: a stale version (with what stands now, so that both texts can be shown), or a state that does not allow the act. */
export class Conflict extends ExpectedError {
  readonly kind = 'CONFLICT';
  /** What stands in the database now, as the save's own fields; null when the state, not the version, is in the way. */
  readonly current: Record<string, unknown> | null;

  constructor(code: string, params: ErrorParams = {}, current: Record<string, unknown> | null = null) {
    super(code, params);
    this.current = current;
  }
}

export class LimitExceeded extends ExpectedError {
  readonly kind = 'LIMIT_EXCEEDED';
}

export class Unavailable extends ExpectedError {
  readonly kind = 'UNAVAILABLE';
}
