import { authProblem } from '../sign-in/auth-problem.ts';
import type { AccountAct } from './account.server.ts';

/** Changes the password; every other session of the account ends with it. */
export const changePassword: AccountAct = async (api, { request, context }, form) => {
  const intent = 'change-password';
  const currentPassword = String(form.get('current') ?? '');
  const newPassword = String(form.get('new') ?? '');
  if (currentPassword === '' || newPassword === '') {
    return { outcome: { intent, done: false, problem: { code: 'MISSING' } }, status: 400 };
  }
  if (newPassword !== String(form.get('again') ?? '')) {
    return { outcome: { intent, done: false, problem: { code: 'NOT_THE_SAME' } }, status: 400 };
  }
  const body = { currentPassword, newPassword, revokeOtherSessions: true };
  const answer = await api.callAuth(request, context, '/change-password', body);
  return answer.ok
    ? { outcome: { intent, done: true }, status: 200, headers: answer.headers }
    : {
        outcome: { intent, done: false, problem: authProblem(answer, 'WRONG_PASSWORD') },
        status: answer.status,
        headers: answer.headers,
      };
};
