/** Codes of answers that the sign-in library leaves without one, by HTTP status. */
const codeOfStatus: Record<number, string> = {
  400: 'INVALID_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'NOT_FOUND',
  415: 'INVALID_INPUT',
  429: 'RATE_LIMITED',
};

/** Codes of the library for which the house has a word of its own. */
const ourWord: Record<string, string> = { UNAUTHORIZED: 'UNAUTHENTICATED', VALIDATION_ERROR: 'INVALID_INPUT' };

/** A refusal as every refusal of /auth looks: a code that the apps say in words, and the seconds to wait where waiting helps. */
export function refusal(status: number, code: string, seconds: number | null = null): Response {
  const headers = new Headers({ 'cache-control': 'no-store' });
  if (seconds !== null) headers.set('retry-after', String(seconds));
  return Response.json(seconds === null ? { code } : { code, params: { seconds } }, { status, headers });
}

/** Puts a refusal of the sign-in library into our shape, its cookies kept; good answers and redirects pass as they are. */
export async function inOurWords(answer: Response): Promise<Response> {
  if (answer.status < 400) return answer;
  const body = (await answer.json().catch(() => null)) as { code?: unknown } | null;
  const code =
    typeof body?.code === 'string' ? (ourWord[body.code] ?? body.code) : (codeOfStatus[answer.status] ?? 'INTERNAL');
  const wait = Number(answer.headers.get('retry-after') ?? answer.headers.get('x-retry-after') ?? Number.NaN);
  const ours = refusal(answer.status, code, Number.isFinite(wait) ? wait : null);
  for (const cookie of answer.headers.getSetCookie()) ours.headers.append('set-cookie', cookie);
  return ours;
}
