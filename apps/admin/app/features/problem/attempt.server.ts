import type { LoaderFunctionArgs } from '@remix-run/node';
import type { PersistedDocument } from '@sujarit/remix-host/api/graphql-caller';
import { tryApi } from '../../api.server.ts';
import { paramsOf, type Refusal, type RefusalKind } from './refusal.ts';

export type Asked = Pick<LoaderFunctionArgs, 'request' | 'context'>;
export type Attempted<Data> = { done: Data; refusal?: undefined } | { done?: undefined; refusal: Refusal };

type DataOf<Answer> = Answer extends { data: infer Data } ? Data : never;

interface MutationAnswer {
  __typename: string;
  data?: unknown;
  code?: string;
  params?: unknown;
  problems?: Refusal['problems'];
  current?: unknown;
}

const kindOf: Record<string, RefusalKind> = {
  InvalidInputProblem: 'INVALID_INPUT',
  ConflictProblem: 'CONFLICT',
  ForbiddenProblem: 'FORBIDDEN',
  NotFoundProblem: 'NOT_FOUND',
  LimitExceededProblem: 'LIMIT_EXCEEDED',
};

/** Tries one mutation (`field` names it in the answer): what it made, or why it was refused; faults are thrown as error pages. */
export async function attempt<Result, Variables, Field extends keyof Result>(
  { request, context }: Asked,
  document: PersistedDocument<Result, Variables>,
  field: Field,
  variables: Variables,
): Promise<Attempted<DataOf<Result[Field]>>> {
  const answered = await tryApi(request, context, document, variables);
  if (!answered.ok) {
    const { code, reason, params, problems } = answered.problem;
    return { refusal: { kind: code, code: reason, params: paramsOf(params), problems, current: null } };
  }
  const answer = answered.data[field] as MutationAnswer;
  const kind = kindOf[answer.__typename];
  if (kind === undefined) return { done: answer.data as DataOf<Result[Field]> };
  return {
    refusal: {
      kind,
      code: answer.code ?? kind,
      params: paramsOf(answer.params),
      problems: answer.problems ?? [],
      current: (answer.current ?? null) as Refusal['current'],
    },
  };
}
