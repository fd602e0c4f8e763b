import { deliverySettings } from '@sujarit/storage/delivery-env';
import { describe, expect, it } from 'vitest';
import { type Env, parseEnv } from './env.ts';

const good = {
  DATABASE_URL: 'postgresql://sujarit_app:long-and-random-1@db/sujarit',
  QUEUE_DATABASE_URL: 'postgresql://sujarit_queue:long-and-random-2@db/sujarit',
  STORAGE_DIR: '/var/lib/sujarit',
};

describe('environment of the worker', () => {
  it('takes a sound environment and treats empty variables as not set', () => {
    const read = parseEnv({ ...good, REDIS_URL: '', S3_BUCKET: '' });
    expect(read).toMatchObject({ env: { WORKER_PORT: 4001, JOB_LOCK_SECONDS: 30 } });
  });

  it('names every problem at once', () => {
    const { problems } = parseEnv({
      NODE_ENV: 'production',
      DATABASE_URL: 'x',
      LOG_LEVEL: 'loud',
      WORKER_PORT: '99999',
    }) as { problems: string };
    for (const name of ['DATABASE_URL', 'LOG_LEVEL', 'WORKER_PORT']) expect(problems).toContain(name);
  });

  it('wants a place for the queue and for files', () => {
    const { problems } = parseEnv({ DATABASE_URL: good.DATABASE_URL }) as { problems: string };
    for (const name of ['QUEUE_DATABASE_URL', 'STORAGE_DIR']) expect(problems).toContain(name);
    expect(parseEnv({ ...good, S3_BUCKET: 'files' })).toHaveProperty('problems');
  });

  it('sends mail with a server and a sender, or not at all', () => {
    const mail = { SMTP_URL: 'smtps://user:word@smtp.example.go.th', MAIL_FROM: 'no-reply@example.go.th' };
    expect(parseEnv({ ...good, ...mail })).toHaveProperty('env');
    expect(parseEnv({ ...good, SMTP_URL: mail.SMTP_URL })).toHaveProperty('problems');
    expect(parseEnv({ ...good, MAIL_FROM: mail.MAIL_FROM })).toHaveProperty('problems');
    expect(parseEnv({ ...good, ...mail, SMTP_URL: 'http://smtp' })).toHaveProperty('problems');
  });

  it('in production lets the links of mail lead to where people are', () => {
    const mail = {
      NODE_ENV: 'production',
      SMTP_URL: 'smtps://smtp.example.go.th',
      MAIL_FROM: 'no-reply@example.go.th',
    };
    const { problems } = parseEnv({ ...good, ...mail }) as { problems: string };
    for (const name of ['ADMIN_ORIGIN', 'ROLLUP_ORIGIN']) expect(problems).toContain(name);
    const origins = { ADMIN_ORIGIN: 'https://admin.example.go.th', ROLLUP_ORIGIN: 'https://rollup.example.go.th' };
    expect(parseEnv({ ...good, ...mail, ...origins })).toHaveProperty('env');
  });

  it('delivers to a place that is wholly described, or not at all', () => {
    const sftp = {
      DELIVERY_URL: 'sftp://sujarit@files.example.go.th/incoming',
      DELIVERY_PASSWORD: 'word',
      DELIVERY_HOST_KEY: `SHA256:${'a'.repeat(43)}`,
    };
    expect(parseEnv({ ...good, ...sftp })).toHaveProperty('env');
    for (const broken of [
      { DELIVERY_HOST_KEY: '' },
      { DELIVERY_HOST_KEY: 'MD5:00' },
      { DELIVERY_PASSWORD: '' },
      { DELIVERY_URL: 'sftp://files.example.go.th/incoming' },
      { DELIVERY_URL: 'sftp://sujarit:word@files.example.go.th/incoming' },
      { DELIVERY_URL: 'ftp://sujarit@files.example.go.th/incoming' },
      { DELIVERY_URL: 's3://nacc/lampang' },
    ])
      expect(parseEnv({ ...good, ...sftp, ...broken }), JSON.stringify(broken)).toHaveProperty('problems');
    const s3 = {
      DELIVERY_URL: 's3://nacc/lampang',
      DELIVERY_S3_ACCESS_KEY_ID: 'k',
      DELIVERY_S3_SECRET_ACCESS_KEY: 's',
    };
    const { env } = parseEnv({ ...good, ...s3 }) as { env: Env };
    expect(deliverySettings(env)).toMatchObject({
      place: 's3://nacc/lampang',
      s3: { bucket: 'nacc', prefix: 'lampang/' },
    });
  });

  it('refuses demo settings and default passwords in production', () => {
    const production = { ...good, NODE_ENV: 'production' };
    expect(parseEnv(production)).toHaveProperty('env');
    expect(parseEnv({ ...production, DEMO_TODAY: '2023-04-10' })).toHaveProperty('problems');
    const weak = 'postgresql://sujarit_app:app-password-1@db/sujarit';
    expect(parseEnv({ ...production, DATABASE_URL: weak })).toHaveProperty('problems');
    expect(parseEnv({ ...good, DATABASE_URL: weak })).toHaveProperty('env');
  });
});
