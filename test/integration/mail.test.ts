import { createHash } from 'node:crypto';
import { invitePerson } from '@sujarit/auth/identity/invite-person';
import { runTenantUnit, type TenantScope } from '@sujarit/db/tenant-unit';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Services } from '../../apps/worker/src/job-context.ts';
import { type Mailer, openMailer } from '../../apps/worker/src/mail/open-mailer.ts';
import { chaseAndDigest } from '../../apps/worker/src/processors/chase-and-digest.ts';
import { sendMail } from '../../apps/worker/src/processors/send-mail.ts';
import { writeAndSendMail } from '../../apps/worker/src/processors/write-and-send-mail.ts';
import { writeDigests } from '../../apps/worker/src/processors/write-digests.ts';
import { writeInvitationMails } from '../../apps/worker/src/processors/write-invitation-mails.ts';
import { type MailServer, openMailServer, plainTextOf } from '../kit/mail-server.ts';
import { openStage, type Stage } from './worker.stage.ts';

const log = pino({ level: 'silent' });
const actor = { userId: 'u', name: 'n', role: 'TEST', action: 'test', requestId: 'request-1', address: '127.0.0.1' };
const address = 'officer@jangnua.example.go.th';
let stage: Stage;
let server: MailServer;
let mailer: Mailer;

beforeAll(async () => {
  stage = await openStage();
  await stage.sql('UPDATE app_user SET email = $1, name = $2 WHERE id = $3', [
    address,
    'สมศรี ใจดี',
    stage.officer.order.userId,
  ]);
});
beforeEach(async () => {
  await stage.sql('TRUNCATE notice, mail, invitation, chase_target, chase, reporting_round');
  await stage.sql(
    `INSERT INTO reporting_round (province_code, fiscal_year, months, opens_on, due_on, closes_on, green_from, orange_from)
     VALUES ('52', 2566, 6, '2023-04-01', '2023-04-20', '2023-06-30', 50, 20)`,
  );
  server = await openMailServer();
  mailer = openMailer({ SMTP_URL: server.url, MAIL_FROM: 'แผนสุจริต <no-reply@example.go.th>' })!;
});
afterEach(async () => {
  mailer.close();
  await server.close();
});
afterAll(() => stage.close());

const on = (today: string, more: Partial<Services> = {}): Services =>
  ({
    ...{ database: stage.database, storage: stage.storage, dayOf: () => today },
    ...{ adminOrigin: 'https://admin.example.go.th', mailer, ...more },
  }) as Services;
const mails = () =>
  stage.sql<{ to: string; day: string; state: string; tries: number; error: string | null; notices: number }>(
    `SELECT to_address AS to, digest_on::text AS day, state::text, tries, error,
       (SELECT count(*)::int FROM notice n WHERE n.mail_id = m.id) AS notices FROM mail m ORDER BY digest_on`,
  );

describe('the digest', () => {
  it('is written in the morning with all notices since the last one, once a day and person', async () => {
    expect(await chaseAndDigest(on('2023-04-06'), log)).toMatchObject({ chased: 1, digests: 1 });
    expect(await chaseAndDigest(on('2023-04-06'), log)).toMatchObject({ chased: 0, digests: 0 });
    await chaseAndDigest(on('2023-04-17'), log);
    expect(await mails()).toMatchObject([
      { to: address, day: '2023-04-06', state: 'WAITING', notices: 1 },
      { to: address, day: '2023-04-17', state: 'WAITING', notices: 1 },
    ]);
  });

  it('waits for the next day when the day’s is written, and is not written to a closed account', async () => {
    await chaseAndDigest(on('2023-04-17'), log);
    await stage.sql('UPDATE notice SET mail_id = NULL');
    expect(await writeDigests(on('2023-04-17'))).toEqual({ digests: 0 });
    await stage.sql('UPDATE app_user SET disabled_at = now()');
    expect(await writeDigests(on('2023-04-18'))).toEqual({ digests: 0 });
    await stage.sql('UPDATE app_user SET disabled_at = NULL');
    expect(await writeDigests(on('2023-04-18'))).toEqual({ digests: 1 });
  });
});

describe('sending', () => {
  it('hands a mail to the server once, with text and HTML in Thai', async () => {
    await chaseAndDigest(on('2023-04-06'), log);
    const runs = await Promise.all([sendMail(on('2023-04-06'), log), sendMail(on('2023-04-06'), log)]);
    await sendMail(on('2023-04-06'), log);
    expect(runs.map((run) => (run as { sent: number }).sent).sort()).toEqual([0, 1]);
    expect(server.received).toHaveLength(1);
    const [raw] = server.received as [string];
    expect(raw).toContain('<no-reply@example.go.th>');
    expect(raw).toContain(`<${address}>`);
    expect(raw).toContain('Content-Type: text/plain; charset=utf-8');
    expect(raw).toContain('Content-Type: text/html; charset=utf-8');
    expect(await mails()).toMatchObject([{ state: 'SENT', tries: 1, error: null }]);
  });

  it('marks a mail whose address the server refuses, with its words, and does not try it again', async () => {
    server.refuseWith(550);
    await chaseAndDigest(on('2023-04-06'), log);
    expect(await sendMail(on('2023-04-06'), log)).toMatchObject({ sent: 0, refused: 1 });
    expect(await sendMail(on('2023-04-06'), log)).toMatchObject({ refused: 0 });
    expect(await mails()).toMatchObject([{ state: 'REFUSED', tries: 1, error: expect.stringContaining('550') }]);
  });

  it('tries again later what the server puts off, until it is given up', async () => {
    server.refuseWith(451);
    await chaseAndDigest(on('2023-04-06'), log);
    expect(await sendMail(on('2023-04-06'), log)).toMatchObject({ 'put off': 1 });
    expect(await sendMail(on('2023-04-06'), log)).toMatchObject({ 'put off': 0 });
    expect(await mails()).toMatchObject([{ state: 'WAITING', tries: 1 }]);
    await stage.sql(`UPDATE mail SET tried_at = tried_at - interval '11 minutes'`);
    server.refuseWith(null);
    expect(await sendMail(on('2023-04-06'), log)).toMatchObject({ sent: 1 });
    expect(await mails()).toMatchObject([{ state: 'SENT', tries: 2, error: null }]);
    await stage.sql(`UPDATE mail SET state = 'WAITING', tries = 11, tried_at = now() - interval '6 hours'`);
    server.refuseWith(451);
    await sendMail(on('2023-04-06'), log);
    expect(await mails()).toMatchObject([{ state: 'REFUSED', tries: 12 }]);
  });

  it.each([
    [1, 10],
    [2, 20],
    [3, 40],
    [6, 320],
    [11, 320],
  ])('after %i tries waits %i minutes for the next', async (tries, minutes) => {
    await chaseAndDigest(on('2023-04-06'), log);
    const triedAgo = async (ago: number) => {
      await stage.sql(`UPDATE mail SET tries = $1, tried_at = now() - make_interval(mins => $2)`, [tries, ago]);
      return (await sendMail(on('2023-04-06'), log)) as { sent: number };
    };
    expect(await triedAgo(minutes - 1)).toMatchObject({ sent: 0 });
    expect(await triedAgo(minutes + 1)).toMatchObject({ sent: 1 });
  });

  it('keeps everything waiting while the server cannot be reached, and holds it while none is set', async () => {
    await chaseAndDigest(on('2023-04-06'), log);
    const nowhere = openMailer({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'no-reply@example.go.th' })!;
    expect(await sendMail(on('2023-04-06', { mailer: nowhere }), log)).toMatchObject({ sent: 0, unreachable: 1 });
    expect(await mails()).toMatchObject([{ state: 'WAITING', tries: 0 }]);
    expect(await sendMail(on('2023-04-06', { mailer: null }), log)).toEqual({ sent: 0, held: 1 });
    expect(await mails()).toMatchObject([{ state: 'HELD', tries: 0 }]);
    expect(await sendMail(on('2023-04-06'), log)).toMatchObject({ sent: 1 });
    expect(openMailer({})).toBeNull();
  });
});

describe('an invitation', () => {
  const invite = (email: string, more: { expired?: boolean; withdrawn?: boolean; accepted?: boolean } = {}) =>
    runTenantUnit(stage.database, { kind: 'system', reason: 'test' }, actor, async (client) => {
      const { authorityId, order } = stage.officer;
      const person = { email, name: 'สมหญิง ใจงาม', position: null, invitedBy: order.userId };
      const { id } = await invitePerson(client, { authorityId, departmentId: null, role: 'AUDITOR', ...person });
      const moment = new Date();
      const ended = {
        ...(more.expired ? { expiresAt: moment } : {}),
        ...(more.withdrawn ? { withdrawnAt: moment } : {}),
        ...(more.accepted ? { acceptedAt: moment } : {}),
      };
      await client.invitation.update({ where: { authorityId_id: { authorityId, id } }, data: ended });
      return id;
    });
  const states = () =>
    stage.sql<{ to: string; state: string }>(`SELECT to_address AS to, state::text FROM mail ORDER BY to_address`);
  /** The links that the letters of the server's mailbox hold. */
  const tokens = () => server.received.map((raw) => tokenIn(raw));
  const whose = async (token: string) =>
    stage.sql<{ email: string }>('SELECT email FROM invitation WHERE $1 = ANY (mail_token_hashes)', [
      createHash('sha256').update(token).digest('hex'),
    ]);

  it('is mailed once, with a link that works and is kept nowhere', async () => {
    await invite('one@chang.example');
    await invite('two@chang.example');
    const lines: string[] = [];
    const spoken = pino({ level: 'trace' }, { write: (line) => void lines.push(line) });
    const both = () => writeAndSendMail(on('2023-04-06'), spoken) as Promise<{ invitations: number; sent: number }>;
    const runs = [...(await Promise.all([both(), both()])), await both()];
    expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(2);
    expect(await states()).toEqual([
      { to: 'one@chang.example', state: 'SENT' },
      { to: 'two@chang.example', state: 'SENT' },
    ]);
    expect(server.received).toHaveLength(2);
    for (const [at, token] of tokens().entries()) {
      const [invited] = await whose(token);
      expect(server.received[at]).toContain(`<${invited?.email}>`);
      const kept = await stage.sql<{ row: string }>(
        `SELECT m::text AS row FROM mail m UNION ALL SELECT i::text FROM invitation i UNION ALL SELECT e::text FROM audit_event e UNION ALL SELECT o::text FROM outbox o`,
      );
      expect(kept.some(({ row }) => row.includes(token)) || lines.join('').includes(token)).toBe(false);
    }
  });

  it('that has ended is not mailed, also where its letter was written before', async () => {
    await invite('expired@chang.example', { expired: true });
    await invite('withdrawn@chang.example', { withdrawn: true });
    await invite('accepted@chang.example', { accepted: true });
    const later = await invite('later@chang.example');
    expect(await writeInvitationMails(on('2023-04-06'))).toEqual({ invitations: 1 });
    await stage.sql('UPDATE invitation SET withdrawn_at = now() WHERE id = $1', [later]);
    expect(await sendMail(on('2023-04-06'), log)).toMatchObject({ sent: 0, 'called off': 1 });
    expect(server.received).toEqual([]);
    expect(await states()).toEqual([{ to: 'later@chang.example', state: 'CALLED_OFF' }]);
  });

  it('shows its letter to its own authority alone, without a way to change it', async () => {
    await invite('one@chang.example');
    await chaseAndDigest(on('2023-04-06'), log);
    await writeInvitationMails(on('2023-04-06'));
    const seenBy = (scope: TenantScope) =>
      runTenantUnit(stage.database, scope, actor, async (client) => {
        const { count } = await client.mail.updateMany({ data: { state: 'SENT' } });
        return [count, (await client.mail.findMany()).map(({ toAddress }) => toAddress)];
      });
    expect(await seenBy(stage.officer.scope)).toEqual([0, ['one@chang.example']]);
    const other = await stage.addAuthority('06520102');
    expect(await seenBy({ kind: 'authority', authorityId: other })).toEqual([0, []]);
    for (const scope of [stage.provincial.scope, { kind: 'nation' } as const])
      expect(await seenBy(scope)).toEqual([0, []]);
  });

  it('that arrived twice, because the worker was lost before it could say so, works by either letter', async () => {
    await invite('one@chang.example');
    await writeAndSendMail(on('2023-04-06'), log);
    await stage.sql(`UPDATE mail SET state = 'WAITING', tries = 0, tried_at = NULL, sent_at = NULL`);
    await writeAndSendMail(on('2023-04-06'), log);
    const [first, second] = tokens() as [string, string];
    expect(first).not.toBe(second);
    for (const token of [first, second]) expect(await whose(token)).toEqual([{ email: 'one@chang.example' }]);
  });
});

const tokenIn = (raw: string) => /accept-invitation\?token=([\w-]{43})/.exec(plainTextOf(raw))?.[1] ?? '';
