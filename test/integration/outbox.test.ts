import { randomUUID } from 'node:crypto';
import { placeOrder } from '@sujarit/db/outbox';
import { runTenantUnit } from '@sujarit/db/tenant-unit';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { relayOnce, startOutboxRelay } from '../../apps/worker/src/outbox-relay.ts';
import { clearAway } from '../../apps/worker/src/processors/clear-away.ts';
import type { HandOver } from '../../apps/worker/src/queues.ts';
import { openStage, type Stage, until } from './worker.stage.ts';

const log = pino({ level: 'silent' });
const actor = { userId: 'u', name: 'n', role: 'PLAN_OFFICER', action: 'test', requestId: 'r', address: '::1' };

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.sql('TRUNCATE outbox, dead_letter'));
afterAll(() => stage.close());

const order = async (fail = false) => {
  const { scope, authorityId, order: by } = stage.officer;
  return runTenantUnit(stage.database, scope, actor, async (client) => {
    const id = await placeOrder(client, 'read-plan-document', { authorityId, importId: randomUUID() }, by);
    if (fail) throw new Error('changed my mind');
    return id;
  });
};
const waiting = async () => (await stage.sql('SELECT 1 FROM outbox WHERE sent_at IS NULL')).length;

describe('placing an order', () => {
  it('writes ids and the orderer only, and nothing when the transaction fails', async () => {
    await expect(order(true)).rejects.toThrow('changed my mind');
    expect(await waiting()).toBe(0);
    const id = await order();
    const [row] = await stage.sql<{ payload: object; scope: object }>(
      'SELECT payload, scope FROM outbox WHERE id = $1',
      [id],
    );
    expect(Object.keys(row!.payload).sort()).toEqual(['authorityId', 'importId']);
    expect(row!.scope).toEqual({ order: stage.officer.order });
  });

  it('refuses a payload that the catalogue does not know', async () => {
    const { scope, order: by } = stage.officer;
    const wrong = runTenantUnit(stage.database, scope, actor, (client) =>
      placeOrder(client, 'make-aggregate-export', { exportId: 'not an id' }, by),
    );
    await expect(wrong).rejects.toThrow();
  });

  it('shows the outbox to nobody but the system', async () => {
    await order();
    const seen = await runTenantUnit(stage.database, stage.officer.scope, actor, (client) => client.outbox.count());
    expect(seen).toBe(0);
  });
});

describe('the outbox at night', () => {
  const aged = async (sent: string | null, created: string) => {
    const id = await order();
    await stage.sql(
      'UPDATE outbox SET sent_at = now() - $2::interval, created_at = now() - $3::interval WHERE id = $1',
      [id, sent, created],
    );
    return id;
  };

  it('lets go of orders that were handed over more than thirty days ago, and never of one that waits', async () => {
    await aged('31 days', '31 days');
    await aged('31 days', '400 days');
    const lately = await aged('29 days', '400 days');
    const waits = await aged(null, '400 days');
    const fresh = await order();
    expect(await clearAway(stage)).toMatchObject({ orders: 2 });
    const left = await stage.sql<{ id: string }>('SELECT id FROM outbox');
    expect(left.map(({ id }) => id).sort()).toEqual([lately, waits, fresh].sort());
    expect(await clearAway(stage)).toMatchObject({ orders: 0 });
  });

  it('is cleared in pages, also of the many of a large night', async () => {
    await stage.sql(
      `INSERT INTO outbox (id, job, payload, scope, created_at, sent_at)
       SELECT gen_random_uuid(), 'read-sheet', '{}', '{}', now() - interval '60 days', now() - interval '60 days'
       FROM generate_series(1, 12000)`,
    );
    expect(await clearAway(stage)).toMatchObject({ orders: 12_000 });
  });
});

describe('the relay', () => {
  it('hands each order over once, oldest first, also when several relays run at once', async () => {
    const ids = [];
    for (let count = 0; count < 30; count += 1) ids.push(await order());
    const handed: string[] = [];
    const slowly: HandOver = async (_name, _data, { jobId }) => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      handed.push(jobId!);
    };
    const counts = await Promise.all([1, 2, 3].map(() => relayOnce(stage.database, slowly, log)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(30);
    expect(handed).toEqual(ids);
    expect(await relayOnce(stage.database, slowly, log)).toBe(0);
  });

  it('keeps what the queue did not take, and hands it over later', async () => {
    const ids = [await order(), await order(), await order()];
    let taken = 0;
    const failing: HandOver = async () => {
      taken += 1;
      if (taken > 1) throw new Error('the queue is away');
    };
    expect(await relayOnce(stage.database, failing, log)).toBe(1);
    expect(await waiting()).toBe(2);
    const handed: string[] = [];
    await relayOnce(stage.database, async (_name, _data, { jobId }) => handed.push(jobId!), log);
    expect(handed).toEqual(ids.slice(1));
  });

  it('sets an order aside that no job of the catalogue answers to', async () => {
    await stage.sql(`INSERT INTO outbox (id, job, payload, scope) VALUES ($1, 'gone-job', '{}', '{}')`, [randomUUID()]);
    const id = await order();
    const handed: string[] = [];
    await relayOnce(stage.database, async (_name, _data, { jobId }) => handed.push(jobId!), log);
    expect(handed).toEqual([id]);
    expect(await stage.sql('SELECT job, error FROM dead_letter')).toEqual([{ job: 'gone-job', error: 'UNKNOWN_JOB' }]);
    expect(await waiting()).toBe(0);
  });

  it('is woken by the commit', async () => {
    const handed = new Map<string, number>();
    const handOver: HandOver = async (_name, _data, { jobId }) => handed.set(jobId!, Date.now());
    const relay = startOutboxRelay({ database: stage.database, listenUrl: stage.kit.appUrl, handOver, log });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const id = await order();
    const placed = Date.now();
    await until('handed over', async () => handed.has(id), 4);
    expect(handed.get(id)! - placed).toBeLessThan(2_000);
    expect(relay.idleFor()).toBeLessThan(10_000);
    await relay.stop();
  });
});
