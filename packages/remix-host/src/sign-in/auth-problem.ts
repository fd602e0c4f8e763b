import type { AuthAnswer } from '../api/auth-caller.ts';

/** Why the sign-in service said no, as the pages put it into words (keys `entry:problem.*`). */
export type AuthProblemCode =
  | 'MISSING'
  | 'WRONG_CREDENTIALS'
  | 'LOCKED'
  | 'RATE_LIMITED'
  | 'WRONG_CODE'
  | 'WRONG_PASSWORD'
  | 'WEAK_PASSWORD'
  | 'NOT_THE_SAME'
  | 'EXPIRED'
  | 'DISABLED'
  | 'NAME_NEEDED'
  | 'INVITATION_UNKNOWN'
  | 'INVITATION_USED'
  | 'ROLES_EXCLUDE_EACH_OTHER'
  | 'OIDC_FAILED'
  | 'FAULT';

export interface AuthProblem {
  code: AuthProblemCode;
  /** whole minutes to wait, where the service says so */
  minutes?: number;
}

const BY_SERVICE_CODE: [RegExp, AuthProblemCode][] = [
  [/INVITATION_(UNKNOWN|WITHDRAWN|EXPIRED)/, 'INVITATION_UNKNOWN'],
  [/INVITATION_USED/, 'INVITATION_USED'],
  [/ROLES_EXCLUDE/, 'ROLES_EXCLUDE_EACH_OTHER'],
  [/NAME_NEEDED/, 'NAME_NEEDED'],
  [/DISABLED|DEMO_ACCOUNT_REFUSED/, 'DISABLED'],
  [/LOCK/, 'LOCKED'],
  [/REQUEST_NEW_CODE|INVALID_TWO_FACTOR_COOKIE|EXPIRED|UNAUTHENTICATED/, 'EXPIRED'],
  [/TOO_MANY|RATE/, 'RATE_LIMITED'],
  [/PASSWORD_TOO_(SHORT|LONG)|WEAK|COMPROMISED/, 'WEAK_PASSWORD'],
  [/INVALID_(CODE|TWO_FACTOR_CODE|OTP|BACKUP_CODE)/, 'WRONG_CODE'],
  [/INVALID_PASSWORD/, 'WRONG_PASSWORD'],
  [/INVALID_EMAIL|CREDENTIAL/, 'WRONG_CREDENTIALS'],
];

/** Puts a refusal of the sign-in service into one of the few kinds a visitor can do something about. */
export function authProblem(
  answer: Pick<AuthAnswer, 'status' | 'body' | 'retryAfter'>,
  otherwise: AuthProblemCode,
): AuthProblem {
  const stated = typeof answer.body.code === 'string' ? answer.body.code : '';
  const found = BY_SERVICE_CODE.find(([pattern]) => pattern.test(stated))?.[1];
  const byStatus = answer.status === 423 ? 'LOCKED' : answer.status === 429 ? 'RATE_LIMITED' : undefined;
  const code = found ?? byStatus ?? (answer.status >= 500 ? 'FAULT' : otherwise);
  return answer.retryAfter === undefined ? { code } : { code, minutes: Math.ceil(answer.retryAfter / 60) };
}
