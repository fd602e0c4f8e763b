import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import type { ApiCaller } from '../api/api-caller.ts';
import { type AuthProblem, authProblem } from './auth-problem.ts';

export interface InvitationRefusal {
  problem: AuthProblem;
  name: string;
}

export async function invitationLoader({ request }: LoaderFunctionArgs) {
  return { token: new URL(request.url).searchParams.get('token') ?? '' };
}

/** Takes up the invitation of a link, then leads to sign-in. */
export function invitationAction(api: ApiCaller) {
  return async ({ request, context }: ActionFunctionArgs) => {
    const form = await request.formData();
    const name = String(form.get('name') ?? '').trim();
    const password = String(form.get('password') ?? '');
    const body = { token: String(form.get('token') ?? ''), name, password: password === '' ? null : password };
    const answer = await api.callAuth(request, context, '/accept-invitation', body);
    if (answer.ok) return redirect('/sign-in?joined=1', { headers: answer.headers });
    const { status, headers } = answer;
    return data<InvitationRefusal>({ problem: authProblem(answer, 'INVITATION_UNKNOWN'), name }, { status, headers });
  };
}
