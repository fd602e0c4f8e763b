import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An OpenID Connect issuer outside of us: whoever comes is the person of `email`. */
export interface TestIssuer {
  readonly url: string;
  email: string;
  close(): Promise<void>;
}

/** Starts an issuer with discovery, authorization code, signed id tokens (RS256) and one client. */
export async function startIssuer(clientId: string): Promise<TestIssuer> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const nonces = new Map<string, string>();
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

  function idToken(nonce: string): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer.url, aud: clientId, sub: `sub-of-${issuer.email}`, iat: now, exp: now + 60, nonce };
    const person = { email: issuer.email, email_verified: true, name: 'จากผู้ออก' };
    const signed = `${part({ alg: 'RS256', kid: 'test' })}.${part({ ...claims, ...person })}`;
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
  }

  async function answer(request: IncomingMessage): Promise<object | string> {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer.url);
    if (pathname === '/.well-known/openid-configuration') {
      return {
        issuer: issuer.url,
        authorization_endpoint: `${issuer.url}/authorize`,
        token_endpoint: `${issuer.url}/token`,
        jwks_uri: `${issuer.url}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      };
    }
    if (pathname === '/keys')
      return { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'test', alg: 'RS256', use: 'sig' }] };
    if (pathname === '/authorize') {
      const code = randomUUID();
      nonces.set(code, searchParams.get('nonce') ?? '');
      return `${searchParams.get('redirect_uri')}?${new URLSearchParams({ code, state: searchParams.get('state') ?? '' })}`;
    }
    const form = new URLSearchParams(Buffer.concat(await request.toArray()).toString());
    const nonce = nonces.get(form.get('code') ?? '') ?? '';
    return { access_token: 'at', token_type: 'Bearer', expires_in: 60, id_token: idToken(nonce) };
  }

  const server = createServer(async (request, response) => {
    const said = await answer(request);
    if (typeof said === 'string') response.writeHead(302, { location: said }).end();
    else response.setHeader('content-type', 'application/json').end(JSON.stringify(said));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer: TestIssuer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    email: '',
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return issuer;
}
