import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signInRoutes } from '@sujarit/api/sign-in/sign-in.routes';
import { newInvitationToken } from '@sujarit/auth/identity/invitation-token';
import { type Identity, openIdentity } from '@sujarit/auth/identity/open-identity';
import type { SignInEvent } from '@sujarit/auth/identity/sign-in-log';
import { type Database, openDatabase, runTenantUnit } from '@sujarit/db/tenant-unit';
import express from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '../kit/database.fixture.ts';
import { asOwner, makePlaces, type TestAuthority, testActor } from '../kit/places.ts';
import type { TestDatabase } from '../kit/postgres.ts';
import { origins, Visitor } from '../kit/sign-in.visitor.ts';

const password = 'ช่วยกันทำงานสุจริต';
const events: SignInEvent[] = [];
let test: TestDatabase;
let database: Database;
let identity: Identity;
let server: Server;
let places: TestAuthority[];
let count = 0;

/** A browser that speaks HTTP to the server by way of a proxy that names its address. */
function visitor(headers: Record<string, string> = {}): Visitor {
  count += 1;
  const { port } = server.address() as AddressInfo;
  const ask = async (request: Request) => {
    const url = request.url.replace(origins.api, `http://127.0.0.1:${port}`);
    const { method } = request;
    const body = method === 'GET' ? null : await request.text();
    return fetch(url, { method, headers: request.headers, body, redirect: 'manual' });
  };
  return new Visitor(ask, {
    'x-forwarded-for': `203.0.113.${count}`,
    'x-sujarit-client-address': '1.2.3.4',
    ...headers,
  });
}

async function person(): Promise<{ id: string; email: string }> {
  const email = `${randomUUID()}@example.go.th`;
  return { id: await identity.createUser({ name: 'สมหญิง ตั้งใจ', email, password }), email };
}

beforeAll(async () => {
  test = await freshDatabase();
  places = await makePlaces(test);
  database = openDatabase(test.appUrl, { connections: 4 });
  identity = openIdentity({
    url: test.identityUrl,
    secret: 'z4Kq9w-Tm2uXc8vB1nR6yEo3sLd7fGhJ',
    baseUrl: origins.api,
    trustedOrigins: [origins.admin, origins.rollup],
    production: false,
    log: (event) => events.push(event),
  });
  const app = express();
  app.set('trust proxy', 'loopback');
  app.use('/auth', signInRoutes({ identity, database }));
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
beforeEach(() => {
  events.length = 0;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await identity.close();
  await database.close();
  await test.drop();
});

describe('/auth over HTTP', () => {
  it('signs in, keeps the session, and knows the address from the trusted proxy alone', async () => {
    const { email, id } = await person();
    const browser = visitor();
    expect((await browser.signIn(email, password)).status).toBe(200);
    expect((await browser.call('/get-session')).body).toMatchObject({
      user: { id },
      session: { ipAddress: `203.0.113.${count}` },
    });
    expect(events).toMatchObject([{ event: 'signed-in', address: `203.0.113.${count}` }]);
    expect((await browser.call('/sign-out', {})).status).toBe(200);
    expect((await browser.call('/get-session')).body.user).toBeUndefined();
  });

  it('refuses foreign and missing origins, large bodies and bodies that are no JSON object', async () => {
    const { email } = await person();
    const foreign = visitor({ origin: 'https://evil.example' });
    expect(await foreign.signIn(email, password)).toMatchObject({ status: 403, body: { code: 'INVALID_ORIGIN' } });
    const { port } = server.address() as AddressInfo;
    const send = (headers: Record<string, string>, body: string) =>
      fetch(`http://127.0.0.1:${port}/auth/sign-in/email`, { method: 'POST', headers, body });
    const json = { 'content-type': 'application/json', origin: origins.admin };
    const right = JSON.stringify({ email, password });
    expect((await send({ 'content-type': 'application/json' }, right)).status).toBe(403);
    expect((await send(json, right)).status).toBe(200);
    expect((await send(json, JSON.stringify({ email, password: 'x'.repeat(20_000) }))).status).toBe(413);
    expect((await send(json, '{"email":')).status).toBe(400);
    expect((await send({ ...json, 'content-type': 'text/plain' }, right)).status).toBe(400);
  });
});

describe('workplaces', () => {
  const member = (userId: string, authorityId: string, endedOn: string | null = null) =>
    asOwner(test, async (owner) => {
      const id = randomUUID();
      const sql =
        "INSERT INTO membership (authority_id, id, user_id, role, ended_on) VALUES ($1, $2, $3, 'PLAN_OFFICER', $4)";
      await owner.query(sql, [authorityId, id, userId, endedOn]);
      return id;
    });

  async function actorOf(browser: Visitor, workplace?: string) {
    const actor = await identity.identifyActor(browser.headers(workplace ? { 'x-sujarit-workplace': workplace } : {}));
    return {
      workplace: actor?.workplace?.membershipId ?? null,
      workplaces: actor?.workplaces.map(({ membershipId }) => membershipId),
    };
  }

  it('takes the only one unasked, and among several the one named; nobody else’s', async () => {
    const [one, other] = [await person(), await person()];
    const browser = visitor();
    await browser.signIn(one.email, password);
    const first = await member(one.id, places[0]!.id);
    expect(await actorOf(browser)).toEqual({ workplace: first, workplaces: [first] });
    const second = await member(one.id, places[1]!.id);
    const foreign = await member(other.id, places[2]!.id);
    expect((await actorOf(browser)).workplace).toBeNull();
    expect((await actorOf(browser, second)).workplace).toBe(second);
    expect((await actorOf(browser, foreign)).workplace).toBeNull();
    expect((await actorOf(browser, 'no-such-membership')).workplace).toBeNull();
  });

  it('leaves out what has ended, and authorities that are no more', async () => {
    const { id, email } = await person();
    const browser = visitor();
    await browser.signIn(email, password);
    const kept = await member(id, places[0]!.id, '2999-01-01');
    const ended = await member(id, places[1]!.id, '2024-09-30');
    await member(id, places[3]!.id);
    await asOwner(test, (owner) =>
      owner.query("UPDATE authority SET state = 'DISSOLVED' WHERE id = $1", [places[3]!.id]),
    );
    expect(await actorOf(browser)).toEqual({ workplace: kept, workplaces: [kept] });
    expect((await actorOf(browser, ended)).workplace).toBeNull();
  });

  it('names provinces, regions and the centre', async () => {
    const { id, email } = await person();
    await asOwner(test, async (owner) => {
      const sql =
        'INSERT INTO office_membership (id, user_id, role, province_code, region_no) VALUES ($1, $2, $3, $4, $5)';
      await owner.query(sql, [randomUUID(), id, 'PROVINCIAL_OFFICER', '52', null]);
      await owner.query(sql, [randomUUID(), id, 'NACC_ANALYST', null, 5]);
      await owner.query(sql, [randomUUID(), id, 'NACC_ANALYST', null, null]);
    });
    const browser = visitor();
    await browser.signIn(email, password);
    const actor = await identity.identifyActor(browser.headers());
    expect(actor?.workplaces.map(({ placeName }) => placeName).sort()).toEqual(['ภาค 5', 'ลำปาง', 'ส่วนกลาง'].sort());
  });
});

describe('an invitation', () => {
  async function invite(email: string, more: { expiresAt?: Date; withdrawnAt?: Date } = {}): Promise<string> {
    const { token, tokenHash } = newInvitationToken();
    const authorityId = places[0]!.id;
    await runTenantUnit(database, { kind: 'authority', authorityId }, testActor, (client) =>
      client.invitation.create({
        data: {
          ...{ authorityId, id: randomUUID(), email, name: 'ผู้รับเชิญ', role: 'EXECUTIVE', position: 'นายก', tokenHash },
          ...{ invitedBy: testActor.userId, expiresAt: new Date(Date.now() + 86_400_000), ...more },
        },
      }),
    );
    return token;
  }
  const newEmail = () => `${randomUUID()}@example.go.th`;
  const accept = (browser: Visitor, token: string, more: object = {}) =>
    browser.call('/accept-invitation', { token, name: 'สมศักดิ์ รักงาน', password, ...more });

  it('makes a new person a member, once', async () => {
    const email = newEmail();
    const token = await invite(email);
    const browser = visitor();
    expect(await accept(browser, token)).toMatchObject({ status: 200, body: { email, created: true } });
    expect(await accept(browser, token)).toMatchObject({ status: 409, body: { code: 'INVITATION_USED' } });
    await browser.signIn(email, password);
    const actor = await identity.identifyActor(browser.headers());
    expect(actor).toMatchObject({ name: 'สมศักดิ์ รักงาน', secondFactor: false });
    expect(actor?.workplace).toMatchObject({ role: 'EXECUTIVE', authorityId: places[0]!.id, position: 'นายก' });
    expect(events.map(({ event }) => event)).toEqual(['invitation-accepted', 'signed-in']);
    const { rows } = await asOwner(test, (owner) =>
      owner.query("SELECT DISTINCT actor_id, actor_name FROM audit_event WHERE action = 'acceptInvitation'"),
    );
    expect(rows).toEqual([{ actor_id: actor?.userId, actor_name: 'สมศักดิ์ รักงาน' }]);
  });

  it('is taken up once, however many try at the same time', async () => {
    const token = await invite(newEmail());
    const answers = await Promise.all(Array.from({ length: 5 }, () => accept(visitor(), token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
  });

  it('says why it cannot be taken up', async () => {
    const code = async (token: string, more?: object) => (await accept(visitor(), token, more)).body.code;
    expect(await code('no-such-token')).toBe('INVITATION_UNKNOWN');
    expect(await code(await invite(newEmail(), { expiresAt: new Date(Date.now() - 1000) }))).toBe('INVITATION_EXPIRED');
    expect(await code(await invite(newEmail(), { withdrawnAt: new Date() }))).toBe('INVITATION_WITHDRAWN');
    const open = await invite(newEmail());
    expect(await code(open, { password: 'short' })).toBe('PASSWORD_TOO_SHORT');
    expect(await code(open, { password: 'qwertyuiop' })).toBe('WEAK_PASSWORD');
    expect(await code(open, { name: ' ' })).toBe('NAME_NEEDED');
    expect(await code(open, { token: 5 })).toBe('INVALID_INPUT');
    expect(await code(open)).toBeUndefined();
  });

  it('never changes the password of somebody known: it asks for theirs, or for their session', async () => {
    const [one, two] = [await person(), await person()];
    const wrong = await accept(visitor(), await invite(one.email), { password: 'of the sender' });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'INVALID_EMAIL_OR_PASSWORD' } });
    expect(await accept(visitor(), await invite(one.email))).toMatchObject({ status: 200, body: { created: false } });
    const browser = visitor();
    await browser.signIn(two.email, password);
    expect(await accept(browser, await invite(two.email), { password: null })).toMatchObject({
      status: 200,
      body: { created: false },
    });
    expect((await identity.identifyActor(browser.headers()))?.workplace).toMatchObject({ role: 'EXECUTIVE' });
  });
});
