import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { arabicDigits } from '@sujarit/domain/thai-digits';
import type { ApiCaller } from '../api/api-caller.ts';
import { type AuthProblem, authProblem } from './auth-problem.ts';
import { nextAddress } from './next-address.ts';

export interface SecondFactorRefusal {
  problem: AuthProblem;
}

export async function secondFactorLoader({ request }: LoaderFunctionArgs) {
  return { next: nextAddress(new URL(request.url).searchParams.get('next')) };
}

/** Six digits of the visitor's app, or one of the backup codes; Thai digits and blanks are fine. */
export function secondFactorAction(api: ApiCaller) {
  return async ({ request, context }: ActionFunctionArgs) => {
    const form = await request.formData();
    const code = arabicDigits(String(form.get('code') ?? '')).replaceAll(/\s/g, '');
    if (code === '') return data<SecondFactorRefusal>({ problem: { code: 'MISSING' } }, { status: 400 });
    const path = /^\d{6}$/.test(code) ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code';
    const answer = await api.callAuth(request, context, path, { code });
    if (!answer.ok) {
      const { status, headers } = answer;
      return data<SecondFactorRefusal>({ problem: authProblem(answer, 'WRONG_CODE') }, { status, headers });
    }
    return redirect(nextAddress(form.get('next')), { headers: answer.headers });
  };
}
