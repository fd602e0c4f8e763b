import { paramsOf, type Refusal, type RefusalKind } from '../problem/refusal.ts';

/** The answer of the upload route to a file that was not taken, as a refusal like any other. */
export function refusalOfUpload(body: Record<string, unknown>): Refusal {
  return {
    kind: (typeof body.code === 'string' ? body.code : 'INVALID_INPUT') as RefusalKind,
    code: typeof body.reason === 'string' ? body.reason : 'UPLOAD_BROKEN_OFF',
    params: paramsOf(body.params),
    problems: [],
    current: null,
  };
}
