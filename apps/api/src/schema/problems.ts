import {
  Conflict,
  type ExpectedError,
  type FieldProblem,
  Forbidden,
  InvalidInput,
  LimitExceeded,
  NotFound,
} from '@sujarit/domain/errors';
import { builder } from './builder.ts';

const Problem = builder.interfaceRef<ExpectedError>('Problem').implement({
  description: 'An expected failure. The code is said in words by the apps.',
  fields: (t) => ({
    code: t.exposeString('code'),
    params: t.field({ type: 'Json', resolve: (problem) => problem.params }),
  }),
});

const FieldProblemType = builder.objectRef<FieldProblem>('FieldProblem').implement({
  fields: (t) => ({ field: t.exposeString('field'), code: t.exposeString('code') }),
});

builder.objectType(InvalidInput, {
  name: 'InvalidInputProblem',
  interfaces: [Problem],
  fields: (t) => ({ problems: t.field({ type: [FieldProblemType], resolve: (problem) => problem.problems }) }),
});
builder.objectType(NotFound, { name: 'NotFoundProblem', interfaces: [Problem] });
builder.objectType(Forbidden, { name: 'ForbiddenProblem', interfaces: [Problem] });
builder.objectType(LimitExceeded, { name: 'LimitExceededProblem', interfaces: [Problem] });
builder.objectType(Conflict, {
  name: 'ConflictProblem',
  interfaces: [Problem],
  fields: (t) => ({
    current: t.field({ type: 'Json', nullable: true, resolve: (problem) => problem.current }),
  }),
});
