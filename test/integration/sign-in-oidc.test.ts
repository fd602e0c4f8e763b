import { randomUUID } from 'node:crypto';
import { type Identity, openIdentity } from '@sujarit/auth/identity/open-identity';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../kit/database.fixture.ts';
import { startIssuer, type TestIssuer } from '../kit/oidc.issuer.ts';
import type { TestDatabase } from '../kit/postgres.ts';
import { origins, Visitor } from '../kit/sign-in.visitor.ts';

let database: TestDatabase;
let issuer: TestIssuer;

function open(secondFactor: boolean, configured = true): Identity {
  return openIdentity({
    url: database.identityUrl,
    secret: 'z4Kq9w-Tm2uXc8vB1nR6yEo3sLd7fGhJ',
    baseUrl: origins.api,
    trustedOrigins: [origins.admin],
    production: false,
    oidc: configured ? { issuer: issuer.url, clientId: 'sujarit', clientSecret: 'client-secret', secondFactor } : null,
  });
}

/** Goes to the issuer and back, as a browser does; the answer is the one that the issuer's redirect gets. */
async function throughIssuer(browser: Visitor) {
  const pages = { callbackURL: `${origins.admin}/`, errorCallbackURL: `${origins.admin}/sign-in` };
  const begun = await browser.call('/sign-in/social', pages);
  const there = await fetch(String(begun.body.url), { redirect: 'manual' });
  const back = new URL(there.headers.get('location') ?? '');
  expect(`${back.origin}${back.pathname}`).toBe(`${origins.admin}/auth/callback/oidc`);
  return browser.call(`/callback/oidc${back.search}`);
}

beforeAll(async () => {
  database = await freshDatabase();
  issuer = await startIssuer('sujarit');
});
afterAll(async () => {
  await issuer.close();
  await database.drop();
});

describe('sign-in by an issuer', () => {
  it.each([true, false])(
    'lets in a person who exists already; second factor by the issuer: %s',
    async (secondFactor) => {
      const identity = open(secondFactor);
      try {
        issuer.email = `${randomUUID()}@example.go.th`;
        const id = await identity.createUser({ name: 'สมพร', email: issuer.email, password: null });
        for (const visit of ['first', 'second']) {
          const browser = new Visitor(identity.handler);
          const answer = await throughIssuer(browser);
          expect(answer.status, visit).toBe(302);
          expect(answer.headers.get('location')).toBe(`${origins.admin}/`);
          expect(await identity.identifyActor(browser.headers())).toMatchObject({
            userId: id,
            name: 'สมพร',
            secondFactor,
          });
        }
      } finally {
        await identity.close();
      }
    },
  );

  it('takes the second factor afterwards, from people without a password too', async () => {
    const identity = open(false);
    try {
      issuer.email = `${randomUUID()}@example.go.th`;
      await identity.createUser({ name: 'สมพร', email: issuer.email, password: null });
      const first = new Visitor(identity.handler);
      await throughIssuer(first);
      const { body } = await first.call('/two-factor/enable', {});
      const key = new URL(String(body.totpURI)).searchParams.get('secret') ?? '';
      await first.call('/two-factor/verify-totp', { code: generateSync({ secret: key }) });
      expect(await identity.identifyActor(first.headers())).toMatchObject({ secondFactor: true });
      const second = new Visitor(identity.handler);
      await throughIssuer(second);
      expect(await identity.identifyActor(second.headers())).toMatchObject({ secondFactor: false });
      expect((await second.call('/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
      expect((await second.call('/two-factor/verify-totp', { code: generateSync({ secret: key }) })).status).toBe(200);
      expect(await identity.identifyActor(second.headers())).toMatchObject({ secondFactor: true });
    } finally {
      await identity.close();
    }
  });

  it('adds nobody', async () => {
    const identity = open(false);
    try {
      issuer.email = `${randomUUID()}@example.go.th`;
      const browser = new Visitor(identity.handler);
      const answer = await throughIssuer(browser);
      expect(answer.headers.get('location')).toMatch(/^http:\/\/localhost:3000\/sign-in\?error=/);
      expect(await identity.identifyActor(browser.headers())).toBeNull();
      expect(await identity.userOfEmail(issuer.email)).toBeNull();
    } finally {
      await identity.close();
    }
  });

  it('is not there unless configured, and comes back to pages of ours alone', async () => {
    const [without, identity] = [open(false, false), open(false)];
    try {
      const callbackURL = `${origins.admin}/`;
      expect((await new Visitor(without.handler).call('/sign-in/social', { callbackURL })).status).toBe(404);
      const away = await new Visitor(identity.handler).call('/sign-in/social', {
        callbackURL: 'https://evil.example/',
      });
      expect(away).toMatchObject({ status: 403, body: { code: 'INVALID_CALLBACK_URL' } });
    } finally {
      await Promise.all([without.close(), identity.close()]);
    }
  });
});
