import { randomUUID } from 'node:crypto';
import { type Identity, type IdentitySettings, openIdentity } from '@sujarit/auth/identity/open-identity';
import type { SignInEvent } from '@sujarit/auth/identity/sign-in-log';
import { generateSync } from 'otplib';
import { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '../kit/database.fixture.ts';
import type { TestDatabase } from '../kit/postgres.ts';
import { origins, Visitor } from '../kit/sign-in.visitor.ts';

const secret = 'z4Kq9w-Tm2uXc8vB1nR6yEo3sLd7fGhJ';
const password = 'ช่วยกันทำงานสุจริต';
let database: TestDatabase;
let owner: Pool;
let identity: Identity;
const events: SignInEvent[] = [];
let count = 0;

function open(settings: Partial<IdentitySettings> = {}): Identity {
  const { api: baseUrl, admin, rollup } = origins;
  const log = (event: SignInEvent) => events.push(event);
  const url = database.identityUrl;
  return openIdentity({ url, secret, baseUrl, trustedOrigins: [admin, rollup], production: false, log, ...settings });
}

/** Each test's visitor has an address of its own, so that rate limits do not cross tests. */
function visitor(of: Identity = identity): Visitor {
  count += 1;
  return new Visitor(of.handler, { 'x-sujarit-client-address': `198.51.100.${count}` });
}

async function person(more: { demo?: boolean } = {}): Promise<{ id: string; email: string }> {
  const email = `${randomUUID()}@example.go.th`;
  return { id: await identity.createUser({ name: 'สมหญิง ตั้งใจ', email, password, ...more }), email };
}

async function signedIn(email: string): Promise<Visitor> {
  const browser = visitor();
  expect((await browser.signIn(email, password)).status).toBe(200);
  return browser;
}

beforeAll(async () => {
  database = await freshDatabase();
  owner = new Pool({ connectionString: database.ownerUrl, max: 2 });
  owner.on('error', () => undefined);
  identity = open();
});
beforeEach(() => {
  events.length = 0;
});
afterAll(async () => {
  await identity.close();
  await owner.end();
  await database.drop();
});

describe('sign-in', () => {
  it('opens a session for the right password, in a cookie that scripts cannot read', async () => {
    const { email, id } = await person();
    const browser = visitor();
    const answer = await browser.signIn(`  ${email.toUpperCase()} `, password);
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^sujarit\.session_token=.+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(await identity.identifyActor(browser.headers())).toMatchObject({ userId: id, email, workplace: null });
    expect(await identity.identifyActor({ cookie: browser.headers().get('cookie') ?? '' })).toMatchObject({
      userId: id,
    });
    expect(events).toMatchObject([
      { event: 'signed-in', userId: id, email: expect.stringMatching(/^.\*\*\*@example\.go\.th$/) },
    ]);
  });

  it('says the same of a wrong password and of nobody', async () => {
    const { email } = await person();
    const wrong = await visitor().signIn(email, 'not the password');
    const nobody = await visitor().signIn(`nobody-${email}`, 'not the password');
    expect(wrong).toMatchObject({ status: 401, body: { code: 'INVALID_EMAIL_OR_PASSWORD' } });
    expect({ status: nobody.status, body: nobody.body }).toEqual({ status: wrong.status, body: wrong.body });
    expect(events.map(({ event }) => event)).toEqual(['sign-in-failed', 'sign-in-failed']);
  });

  it('keeps passwords as argon2id', async () => {
    const { id } = await person();
    const { rows } = await owner.query('SELECT password FROM account WHERE user_id = $1', [id]);
    expect(rows).toEqual([{ password: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/) }]);
  });

  it('refuses a cookie that it has not signed', async () => {
    const browser = await signedIn((await person()).email);
    const cookie = browser.cookies.get('sujarit.session_token') ?? '';
    browser.cookies.set(
      'sujarit.session_token',
      cookie.replace(/\.(.)/, (_all, first) => `.${first === 'A' ? 'B' : 'A'}`),
    );
    expect(await identity.identifyActor(browser.headers())).toBeNull();
  });

  it('has no sign-up and nothing else that is not listed', async () => {
    const body = { name: 'x', email: 'new@example.go.th', password };
    for (const path of ['/sign-up/email', '/update-user', '/delete-user', '/two-factor/send-otp', '/verify-password']) {
      expect(await visitor().call(path, body), path).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    }
  });

  it('says what is missing by code: a session, a field', async () => {
    expect(await visitor().call('/revoke-sessions', {})).toMatchObject({
      status: 401,
      body: { code: 'UNAUTHENTICATED' },
    });
    expect(await visitor().call('/sign-in/email', {})).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
  });

  it('refuses a page of another origin', async () => {
    const { email } = await person();
    const foreign = new Visitor(identity.handler, { origin: 'https://evil.example' });
    expect(await foreign.signIn(email, password)).toMatchObject({ status: 403, body: { code: 'INVALID_ORIGIN' } });
  });

  it('refuses disabled people, and ends what they have open', async () => {
    const { email, id } = await person();
    const browser = await signedIn(email);
    await owner.query('UPDATE app_user SET disabled_at = now() WHERE id = $1', [id]);
    expect(await identity.identifyActor(browser.headers())).toBeNull();
    expect(await visitor().signIn(email, password)).toMatchObject({ status: 403, body: { code: 'ACCOUNT_DISABLED' } });
  });

  it('refuses demo accounts in production, and marks the cookie for https', async () => {
    const demo = await person({ demo: true });
    const real = await person();
    const production = open({ production: true, baseUrl: 'https://api.example.go.th' });
    try {
      expect(await visitor(production).signIn(demo.email, password)).toMatchObject({
        body: { code: 'DEMO_ACCOUNT_REFUSED' },
      });
      const answer = await visitor(production).signIn(real.email, password);
      expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-sujarit\.session_token=.+; Secure/);
    } finally {
      await production.close();
    }
    expect(() => open({ production: true, secret: 'short' })).toThrow(/32 characters/);
  });
});

describe('limits', () => {
  it('locks an address after eight failures, known or not, and says the same of both', async () => {
    const { email } = await person();
    for (const name of [email, `nobody-${email}`]) {
      for (let tries = 0; tries < 8; tries += 1)
        expect((await visitor().signIn(name, 'not the password')).status).toBe(401);
      const locked = await visitor().signIn(name, password);
      expect(locked).toMatchObject({
        status: 429,
        body: { code: 'SIGN_IN_LOCKED', params: { seconds: expect.any(Number) } },
      });
      expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(880);
    }
    expect(events.at(-1)).toMatchObject({ event: 'sign-in-locked' });
    await owner.query(
      "UPDATE sign_in_failure SET locked_until = now(), updated_at = now() - interval '16 minutes' WHERE email = $1",
      [email],
    );
    expect((await visitor().signIn(email, password)).status).toBe(200);
  });

  it('lets no more through when the tries come at once', async () => {
    const { email } = await person();
    const answers = await Promise.all(Array.from({ length: 20 }, () => visitor().signIn(email, 'not the password')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(8);
    expect(answers.filter(({ body }) => body.code === 'SIGN_IN_LOCKED')).toHaveLength(12);
  });

  it('forgets failures after a right password', async () => {
    const { email } = await person();
    for (let tries = 0; tries < 7; tries += 1) await visitor().signIn(email, 'not the password');
    await signedIn(email);
    expect((await visitor().signIn(email, 'not the password')).status).toBe(401);
    await signedIn(email);
  });

  it('bounds the sign-ins of one client address', async () => {
    const strict = open({ signInsPerMinute: 3 });
    try {
      const browser = visitor(strict);
      for (let tries = 0; tries < 3; tries += 1)
        expect((await browser.signIn(`${tries}@example.go.th`, 'wrong password')).status).toBe(401);
      expect(await browser.signIn('4@example.go.th', 'wrong password')).toMatchObject({
        status: 429,
        body: { code: 'RATE_LIMITED', params: { seconds: expect.toSatisfy((wait: number) => wait > 0 && wait <= 60) } },
      });
      expect((await visitor(strict).signIn('4@example.go.th', 'wrong password')).status).toBe(401);
    } finally {
      await strict.close();
    }
  });
});

describe('a session', () => {
  it('ends by signing out', async () => {
    const browser = await signedIn((await person()).email);
    const before = browser.headers();
    expect((await browser.call('/sign-out', {})).status).toBe(200);
    expect(await identity.identifyActor(before)).toBeNull();
    expect(browser.cookies.has('sujarit.session_token')).toBe(false);
    expect(events.at(-1)).toMatchObject({ event: 'signed-out', userId: expect.any(String) });
  });

  it('ends everywhere at once', async () => {
    const { email } = await person();
    const browsers = [await signedIn(email), await signedIn(email), await signedIn(email)];
    expect((await browsers[0]!.call('/revoke-sessions', {})).status).toBe(200);
    for (const browser of browsers) expect(await identity.identifyActor(browser.headers())).toBeNull();
    expect(events.at(-1)).toMatchObject({ event: 'signed-out-everywhere' });
  });

  it('lives twelve hours unused and seven days at most', async () => {
    const { email, id } = await person();
    const browser = await signedIn(email);
    const age = (sql: string) => owner.query(`UPDATE app_session SET ${sql} WHERE user_id = $1`, [id]);
    const life = async () =>
      (
        await owner.query(
          'SELECT round(extract(epoch FROM expires_at - now()) / 3600)::int AS hours FROM app_session WHERE user_id = $1',
          [id],
        )
      ).rows[0].hours;
    expect(await life()).toBe(12);
    await age("expires_at = now() + interval '1 hour', updated_at = now() - interval '11 hours'");
    expect(await identity.identifyActor(browser.headers())).not.toBeNull();
    expect(await life()).toBe(12);
    await age("created_at = now() - interval '6 days 22 hours', updated_at = now() - interval '1 hour'");
    expect(await identity.identifyActor(browser.headers())).not.toBeNull();
    expect(await life()).toBe(2);
    await age("expires_at = now() - interval '1 second'");
    expect(await identity.identifyActor(browser.headers())).toBeNull();
    expect((await browser.call('/get-session')).body.user).toBeUndefined();
  });

  it('outlives a change of password alone, the others end', async () => {
    const { email } = await person();
    const [here, there] = [await signedIn(email), await signedIn(email)];
    const change = (currentPassword: string, newPassword: string) =>
      here.call('/change-password', { currentPassword, newPassword, revokeOtherSessions: false });
    expect(await change('not the password', 'สวัสดีปีใหม่ 2567')).toMatchObject({
      status: 400,
      body: { code: 'INVALID_PASSWORD' },
    });
    expect(await change(password, 'short')).toMatchObject({ status: 400, body: { code: 'PASSWORD_TOO_SHORT' } });
    expect(await change(password, 'qwertyuiop')).toMatchObject({ status: 400, body: { code: 'WEAK_PASSWORD' } });
    expect((await change(password, 'สวัสดีปีใหม่ 2567')).status).toBe(200);
    expect(await identity.identifyActor(here.headers())).toMatchObject({ email });
    expect(await identity.identifyActor(there.headers())).toBeNull();
    expect((await visitor().signIn(email, password)).status).toBe(401);
    expect((await visitor().signIn(email, 'สวัสดีปีใหม่ 2567')).status).toBe(200);
  });
});

describe('the second factor', () => {
  async function withSecondFactor() {
    const { email } = await person();
    const browser = await signedIn(email);
    const { body } = await browser.call('/two-factor/enable', { password });
    const key = new URL(String(body.totpURI)).searchParams.get('secret') ?? '';
    const code = () => generateSync({ secret: key });
    expect((await browser.call('/two-factor/verify-totp', { code: code() })).status).toBe(200);
    return { email, browser, code, backupCodes: body.backupCodes as string[] };
  }

  it('counts once a first code is confirmed, and ends sessions without it', async () => {
    const { email } = await person();
    const [here, there] = [await signedIn(email), await signedIn(email)];
    expect(await here.call('/two-factor/enable', { password: 'wrong' })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_PASSWORD' },
    });
    const { body } = await here.call('/two-factor/enable', { password });
    expect(body).toMatchObject({
      totpURI: expect.stringMatching(/^otpauth:\/\/totp\//),
      backupCodes: expect.any(Array),
    });
    expect(await identity.identifyActor(here.headers())).toMatchObject({ secondFactor: false });
    expect(await here.call('/two-factor/verify-totp', { code: '000000' })).toMatchObject({
      status: 401,
      body: { code: 'INVALID_CODE' },
    });
    const key = new URL(String(body.totpURI)).searchParams.get('secret') ?? '';
    expect((await here.call('/two-factor/verify-totp', { code: generateSync({ secret: key }) })).status).toBe(200);
    expect(await identity.identifyActor(here.headers())).toMatchObject({ secondFactor: true });
    expect(await identity.identifyActor(there.headers())).toBeNull();
    expect(events.at(-1)).toMatchObject({ event: 'second-factor-on' });
  });

  it('is asked for at sign-in: no session before it is given', async () => {
    const { email, code } = await withSecondFactor();
    const browser = visitor();
    const answer = await browser.signIn(email, password);
    expect(answer).toMatchObject({ status: 200, body: { twoFactorRedirect: true, twoFactorMethods: ['totp'] } });
    expect([...browser.cookies.keys()]).toEqual(['sujarit.two_factor']);
    expect(await identity.identifyActor(browser.headers())).toBeNull();
    expect(await browser.call('/two-factor/verify-totp', { code: '000000' })).toMatchObject({
      status: 401,
      body: { code: 'INVALID_CODE' },
    });
    expect((await browser.call('/two-factor/verify-totp', { code: code(), trustDevice: true })).status).toBe(200);
    expect([...browser.cookies.keys()]).toEqual(['sujarit.session_token']);
    expect(await identity.identifyActor(browser.headers())).toMatchObject({ email, secondFactor: true });
    expect(events.map(({ event }) => event).slice(-3)).toEqual([
      'second-factor-asked',
      'second-factor-failed',
      'second-factor-given',
    ]);
  });

  it('has backup codes that work once', async () => {
    const { email, backupCodes } = await withSecondFactor();
    const browser = visitor();
    await browser.signIn(email, password);
    expect((await browser.call('/two-factor/verify-backup-code', { code: backupCodes[0] })).status).toBe(200);
    expect(await identity.identifyActor(browser.headers())).toMatchObject({ secondFactor: true });
    const again = visitor();
    await again.signIn(email, password);
    expect(await again.call('/two-factor/verify-backup-code', { code: backupCodes[0] })).toMatchObject({
      status: 401,
      body: { code: 'INVALID_BACKUP_CODE' },
    });
  });

  it('cannot be guessed: five wrong codes end the challenge', async () => {
    const { email, code } = await withSecondFactor();
    const browser = visitor();
    await browser.signIn(email, password);
    for (let tries = 0; tries < 5; tries += 1) await browser.call('/two-factor/verify-totp', { code: '000000' });
    expect(await browser.call('/two-factor/verify-totp', { code: code() })).toMatchObject({
      body: { code: 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE' },
    });
  });

  it('survives a change of password, and goes with the password alone', async () => {
    const { browser } = await withSecondFactor();
    const changed = 'สวัสดีปีใหม่ 2567';
    expect((await browser.call('/change-password', { currentPassword: password, newPassword: changed })).status).toBe(
      200,
    );
    expect(await identity.identifyActor(browser.headers())).toMatchObject({ secondFactor: true });
    expect((await browser.call('/two-factor/disable', { password: changed })).status).toBe(200);
    expect(await identity.identifyActor(browser.headers())).toMatchObject({ secondFactor: false });
  });

  it('is not asked of demo accounts', async () => {
    const { email } = await person({ demo: true });
    expect(await identity.identifyActor((await signedIn(email)).headers())).toMatchObject({ secondFactor: true });
  });
});
