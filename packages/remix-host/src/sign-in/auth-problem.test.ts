import { expect, test } from 'vitest';
import { authProblem } from './auth-problem.ts';

test.each([
  [401, 'INVALID_EMAIL_OR_PASSWORD', undefined, { code: 'WRONG_CREDENTIALS' }],
  [429, 'SIGN_IN_LOCKED', 840, { code: 'LOCKED', minutes: 14 }],
  [429, 'ACCOUNT_TEMPORARILY_LOCKED', 900, { code: 'LOCKED', minutes: 15 }],
  [429, 'RATE_LIMITED', 20, { code: 'RATE_LIMITED', minutes: 1 }],
  [401, 'INVALID_CODE', undefined, { code: 'WRONG_CODE' }],
  [401, 'INVALID_BACKUP_CODE', undefined, { code: 'WRONG_CODE' }],
  [401, 'INVALID_TWO_FACTOR_COOKIE', undefined, { code: 'EXPIRED' }],
  [400, 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', undefined, { code: 'EXPIRED' }],
  [400, 'INVALID_PASSWORD', undefined, { code: 'WRONG_PASSWORD' }],
  [400, 'WEAK_PASSWORD', undefined, { code: 'WEAK_PASSWORD' }],
  [403, 'ACCOUNT_DISABLED', undefined, { code: 'DISABLED' }],
  [409, 'INVITATION_EXPIRED', undefined, { code: 'INVITATION_UNKNOWN' }],
  [500, 'INTERNAL', undefined, { code: 'FAULT' }],
  [400, 'SOMETHING_NEW', undefined, { code: 'WRONG_CODE' }],
])('%i %s (wait %s s) is %j', (status, code, retryAfter, problem) => {
  expect(authProblem({ status, body: { code }, retryAfter }, 'WRONG_CODE')).toEqual(problem);
});
