import type { Identity } from '@sujarit/auth/identity/open-identity';

export interface SignInAnswer {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
}

export const origins = {
  api: 'http://localhost:4000',
  admin: 'http://localhost:3000',
  rollup: 'http://localhost:3001',
};

/** One browser before the sign-in service: keeps cookies, comes from one address, and names the admin app as its origin. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #ask: (request: Request) => Promise<Response>;
  readonly #headers: Record<string, string>;

  constructor(ask: Identity['handler'], headers: Record<string, string> = {}) {
    this.#ask = ask;
    this.#headers = { origin: origins.admin, 'x-sujarit-client-address': '192.0.2.1', ...headers };
  }

  /** Headers of a request of this browser to the API. */
  headers(more: Record<string, string> = {}): Headers {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return new Headers({ ...this.#headers, ...(cookie ? { cookie } : {}), ...more });
  }

  /** POST with a body, GET without. */
  async call(path: string, body?: unknown): Promise<SignInAnswer> {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const headers = this.headers({ 'content-type': 'application/json' });
    const answer = await this.#ask(new Request(`${origins.api}/auth${path}`, { ...init, headers, redirect: 'manual' }));
    for (const line of answer.headers.getSetCookie()) this.#keep(line);
    const parsed = (await answer.json().catch(() => null)) as Record<string, unknown> | null;
    return { status: answer.status, body: parsed ?? {}, headers: answer.headers };
  }

  signIn(email: string, password: string): Promise<SignInAnswer> {
    return this.call('/sign-in/email', { email, password });
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '' || /max-age=0(;|$)/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
