/** What the API says by `extensions.code` that a form can answer in its own words. */
export const EXPECTED_CODES = ['INVALID_INPUT', 'CONFLICT', 'FORBIDDEN', 'NOT_FOUND', 'LIMIT_EXCEEDED'] as const;
export type ExpectedCode = (typeof EXPECTED_CODES)[number];

/** One field's problem: its path in the input and a code to be said in words. */
export interface FieldProblem {
  field: string;
  code: string;
}

/** An expected refusal of the API: its kind, the reason's code to be said in words, what it is about, fields. */
export interface ApiProblem {
  code: ExpectedCode;
  reason: string;
  params: Record<string, unknown>;
  problems: readonly FieldProblem[];
  requestId: string;
}

/** Body of every error response this host throws; error pages show it. */
export interface FaultBody {
  code: string;
  /** the reason's own code, where the API states one */
  reason?: string;
  requestId: string;
}

interface GraphQLErrorAnswer {
  message: string;
  extensions?: Record<string, unknown>;
}

const STATUS_BY_CODE: Record<string, number> = {
  INVALID_INPUT: 400,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 429,
  UNAVAILABLE: 503,
};

/** The code of the first GraphQL error; a fault when it states none. */
export function codeOf(errors: readonly GraphQLErrorAnswer[]): string {
  const code = errors[0]?.extensions?.code;
  return typeof code === 'string' ? code : 'INTERNAL';
}

/** The expected problem an answer states, if it is one of those a form can answer. */
export function problemOf(errors: readonly GraphQLErrorAnswer[], requestId: string): ApiProblem | undefined {
  const code = EXPECTED_CODES.find((expected) => expected === codeOf(errors));
  if (code === undefined) return undefined;
  const { reason, params, problems } = errors[0]?.extensions ?? {};
  return {
    code,
    reason: typeof reason === 'string' ? reason : code,
    params: typeof params === 'object' && params !== null ? (params as Record<string, unknown>) : {},
    problems: Array.isArray(problems) ? (problems as FieldProblem[]) : [],
    requestId,
  };
}

/** The response an error page is made from: status by code, body with code and request id. */
export function faultResponse(code: string, requestId: string, reason?: string): Response {
  const body: FaultBody = { code, requestId, ...(reason === undefined ? {} : { reason }) };
  return Response.json(body, { status: STATUS_BY_CODE[code] ?? 500 });
}

/** Where a visitor without a session is sent: sign-in, and back to the same page afterwards. */
export function signInAddress(request: Request): string {
  return withReturn('/sign-in', request);
}

/** Where a visitor who has not chosen a workplace is sent, and back to the same page afterwards. */
export function chooseWorkplaceAddress(request: Request): string {
  return withReturn('/choose-workplace', request);
}

function withReturn(path: string, request: Request): string {
  const url = new URL(request.url);
  url.searchParams.delete('_routes');
  const page = url.pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/');
  const next = request.method === 'GET' ? page + url.search : '/';
  return next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`;
}
