import { isJobName, orderedSchema, outboxChannel } from '@sujarit/db/outbox';
import { type Database, runTenantUnit, type TenantClient } from '@sujarit/db/tenant-unit';
import { Client } from 'pg';
import type { Logger } from 'pino';
import { type HandOver, jobOptions } from './queues.ts';
import { systemActor, systemScope } from './system-unit.ts';

interface OutboxRow {
  id: string;
  job: string;
  payload: Record<string, string>;
  scope: unknown;
}

const batch = 100;

/**
 * Hands the oldest waiting orders to the queue, at most a batch of them, and marks them as sent. Rows that another relay holds are passed by.
 * A relay that dies between the handing over and the mark hands over again: the queue knows the job by the row's id. Returns how many were sent.
 */
export async function relayOnce(database: Database, handOver: HandOver, log: Logger): Promise<number> {
  return runTenantUnit(database, systemScope('relay of the outbox'), systemActor('outbox.relay'), async (client) => {
    const rows = await client.$queryRaw<OutboxRow[]>`
      SELECT id, job, payload, scope FROM outbox WHERE sent_at IS NULL
      ORDER BY created_at, id LIMIT ${batch} FOR UPDATE SKIP LOCKED`;
    const sent: string[] = [];
    for (const row of rows) {
      try {
        await handOrSetAside(client, row, handOver);
        sent.push(row.id);
      } catch (error) {
        log.error({ err: error, job: row.job, jobId: row.id }, 'the queue does not take orders');
        break;
      }
    }
    if (sent.length > 0) await client.outbox.updateMany({ where: { id: { in: sent } }, data: { sentAt: new Date() } });
    return sent.length;
  });
}

/** An order that no release of today understands must not block those behind it: it is set aside for the operator. */
async function handOrSetAside(client: TenantClient, row: OutboxRow, handOver: HandOver): Promise<void> {
  const ordered = orderedSchema.safeParse(row.scope);
  if (isJobName(row.job) && ordered.success) {
    await handOver(row.job, { payload: row.payload, order: ordered.data.order }, jobOptions(row.job, row.id));
    return;
  }
  const { id, job, payload, scope } = row;
  const letter = { id, job, payload, scope: scope as object, error: 'UNKNOWN_JOB', attempts: 0 };
  await client.deadLetter.createMany({ data: [letter], skipDuplicates: true });
}

export interface OutboxRelay {
  /** Milliseconds since the outbox was last looked through without an error. */
  idleFor(): number;
  stop(): Promise<void>;
}

/** How often the outbox is looked through, in milliseconds: as a safety net while PostgreSQL tells of new rows, and while it does not. */
const rounds = { listening: 5_000, deaf: 300 };

/** Relays until stopped: woken by PostgreSQL's notice at commit, and by a clock in case a notice is lost. */
export function startOutboxRelay(parts: {
  database: Database;
  listenUrl: string;
  handOver: HandOver;
  log: Logger;
}): OutboxRelay {
  const { database, listenUrl, handOver, log } = parts;
  let stopping = false;
  let listener: Client | undefined;
  let wake: () => void = () => undefined;
  let woken = false;
  let lastLook = Date.now();

  const rouse = () => {
    woken = true;
    wake();
  };
  const listen = async () => {
    const client = new Client({ connectionString: listenUrl, keepAlive: true });
    client.on('notification', rouse);
    client.on('error', () => {
      if (listener === client) listener = undefined;
      client.end().catch(() => undefined);
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${outboxChannel}`);
      listener = client;
    } catch (error) {
      log.warn({ err: error }, 'no notices of the outbox; looking every so often');
      await client.end().catch(() => undefined);
    }
  };
  const rest = async () => {
    if (woken || stopping) return;
    const pause = Promise.withResolvers<void>();
    wake = pause.resolve;
    const timer = setTimeout(pause.resolve, listener ? rounds.listening : rounds.deaf);
    await pause.promise;
    clearTimeout(timer);
  };
  const running = (async () => {
    let deafSince = 0;
    while (!stopping) {
      woken = false;
      if (!listener && Date.now() - deafSince > rounds.listening) {
        deafSince = Date.now();
        await listen();
      }
      try {
        if ((await relayOnce(database, handOver, log)) === batch) woken = true;
        lastLook = Date.now();
      } catch (error) {
        log.error({ err: error }, 'the outbox cannot be read');
      }
      await rest();
    }
    await listener?.end().catch(() => undefined);
  })();

  return {
    idleFor: () => Date.now() - lastLook,
    async stop() {
      stopping = true;
      rouse();
      await running;
    },
  };
}
