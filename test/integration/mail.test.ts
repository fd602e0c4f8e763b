import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Services } from '../../apps/worker/src/job-context.ts';
import { type Mailer, openMailer } from '../../apps/worker/src/mail/open-mailer.ts';
import { chaseAndDigest } from '../../apps/worker/src/processors/chase-and-digest.ts';
import { sendMail } from '../../apps/worker/src/processors/send-mail.ts';
import { writeDigests } from '../../apps/worker/src/processors/write-digests.ts';
import { openStage, type Stage } from './worker.stage.ts';

const log = pino({ level: 'silent' });
const address = 'officer@jangnua.example.go.th';
let stage: Stage;
let smtp: SMTPServer;
let mailer: Mailer;
let received: string[];
/** What the server answers to a recipient; none takes the mail. */
let answer: number | null;

beforeAll(async () => {
  stage = await openStage();
  await stage.sql('UPDATE app_user SET email = $1, name = $2 WHERE id = $3', [
    address,
    'สมศรี ใจดี',
    stage.officer.order.userId,
  ]);
});
beforeEach(async () => {
  await stage.sql('TRUNCATE notice, mail, chase_target, chase, reporting_round');
  await stage.sql(
    `INSERT INTO reporting_round (province_code, fiscal_year, months, opens_on, due_on, closes_on, green_from, orange_from)
     VALUES ('52', 2566, 6, '2023-04-01', '2023-04-20', '2023-06-30', 50, 20)`,
  );
  received = [];
  answer = null;
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: (_to, _session, done) => done(answer ? Object.assign(new Error('ไม่รับ'), { responseCode: answer }) : null),
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push(Buffer.concat(parts).toString());
        done();
      });
    },
  });
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  const { port } = smtp.server.address() as AddressInfo;
  mailer = openMailer({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'แผนสุจริต <no-reply@example.go.th>' })!;
});
afterEach(async () => {
  mailer.close();
  await new Promise<void>((done) => smtp.close(() => done()));
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
    expect(received).toHaveLength(1);
    const [raw] = received as [string];
    expect(raw).toContain('<no-reply@example.go.th>');
    expect(raw).toContain(`<${address}>`);
    expect(raw).toContain('Content-Type: text/plain; charset=utf-8');
    expect(raw).toContain('Content-Type: text/html; charset=utf-8');
    expect(await mails()).toMatchObject([{ state: 'SENT', tries: 1, error: null }]);
  });

  it('marks a mail whose address the server refuses, with its words, and does not try it again', async () => {
    answer = 550;
    await chaseAndDigest(on('2023-04-06'), log);
    expect(await sendMail(on('2023-04-06'), log)).toMatchObject({ sent: 0, refused: 1 });
    expect(await sendMail(on('2023-04-06'), log)).toMatchObject({ refused: 0 });
    expect(await mails()).toMatchObject([{ state: 'REFUSED', tries: 1, error: expect.stringContaining('550') }]);
  });

  it('tries again later what the server puts off, until it is given up', async () => {
    answer = 451;
    await chaseAndDigest(on('2023-04-06'), log);
    expect(await sendMail(on('2023-04-06'), log)).toMatchObject({ 'put off': 1 });
    expect(await sendMail(on('2023-04-06'), log)).toMatchObject({ 'put off': 0 });
    expect(await mails()).toMatchObject([{ state: 'WAITING', tries: 1 }]);
    await stage.sql(`UPDATE mail SET tried_at = tried_at - interval '11 minutes'`);
    answer = null;
    expect(await sendMail(on('2023-04-06'), log)).toMatchObject({ sent: 1 });
    await stage.sql(`UPDATE mail SET state = 'WAITING', tries = 11, tried_at = now() - interval '6 hours'`);
    answer = 451;
    await sendMail(on('2023-04-06'), log);
    expect(await mails()).toMatchObject([{ state: 'REFUSED', tries: 12 }]);
  });

  it('keeps everything waiting while the server cannot be reached, and while none is set', async () => {
    await chaseAndDigest(on('2023-04-06'), log);
    const nowhere = openMailer({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'no-reply@example.go.th' })!;
    expect(await sendMail(on('2023-04-06', { mailer: nowhere }), log)).toMatchObject({ sent: 0, unreachable: 1 });
    expect(await sendMail(on('2023-04-06', { mailer: null }), log)).toEqual({ sent: 0 });
    expect(await mails()).toMatchObject([{ state: 'WAITING', tries: 0 }]);
    expect(openMailer({})).toBeNull();
  });
});
