import { expect, test } from 'vitest';
import { chooseWorkplaceAddress, problemOf, signInAddress } from './api-problem.ts';
import { outcomeOf } from './outcome.ts';

const asked = (path: string, method = 'GET') => new Request(`http://localhost:3000${path}`, { method });

test.each([
  ['/plans/7?fy=2566', '/sign-in?next=%2Fplans%2F7%3Ffy%3D2566'],
  ['/plans/7.data?fy=2566&_routes=a%2Cb', '/sign-in?next=%2Fplans%2F7%3Ffy%3D2566'],
  ['/_root.data', '/sign-in'],
  ['/', '/sign-in'],
])('from %s sign-in leads back to the page itself', (path, address) => {
  expect(signInAddress(asked(path))).toBe(address);
});

test('what was to be changed is not repeated after sign-in', () => {
  expect(chooseWorkplaceAddress(asked('/plans', 'POST'))).toBe('/choose-workplace');
});

test('an expected refusal carries its reason and fields; a fault is none', () => {
  const extensions = {
    code: 'INVALID_INPUT',
    reason: 'TEXT_NEEDED',
    params: { max: 5 },
    problems: [{ field: 'name', code: 'NEEDED' }],
  };
  expect(problemOf([{ message: 'x', extensions }], 'r1')).toEqual({ ...extensions, requestId: 'r1' });
  expect(problemOf([{ message: 'x', extensions: { code: 'FAULT' } }], 'r1')).toBeUndefined();
});

test('a result union is told apart by its type’s name', () => {
  expect(outcomeOf({ __typename: 'MutationSignPlanSuccess', data: { id: '1' } })).toEqual({
    ok: true,
    data: { id: '1' },
  });
  expect(outcomeOf({ __typename: 'LimitExceededProblem', code: 'TOO_MANY', params: {} })).toEqual({
    ok: false,
    problem: { kind: 'LIMIT_EXCEEDED', code: 'TOO_MANY', params: {}, problems: [], current: undefined },
  });
});
