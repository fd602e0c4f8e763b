import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Services } from '../../apps/worker/src/job-context.ts';
import { orderExports } from '../../apps/worker/src/processors/order-exports.ts';
import { openStage, type Person, type Stage, until } from './worker.stage.ts';

interface Made {
  id: string;
  state: string;
  errorCode: string | null;
  orderKey: string;
  orderedBy: string;
  orderedName: string;
  scheduleId: string;
  provinceCode: string | null;
  regionNo: number | null;
  fiscalYear: number;
  months: number;
  deliveryState: string | null;
}

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
beforeEach(() =>
  stage.sql('TRUNCATE outbox, mail, notice, invitation, export_file, export_part, aggregate_export, export_schedule'),
);
afterAll(() => stage.close());

const on = (today: string) =>
  orderExports(
    {
      ...{ database: stage.database, storage: stage.storage, dayOf: () => today },
      rollupOrigin: 'https://rollup.example.go.th',
    } as unknown as Services,
    pino({ level: 'silent' }),
  );

/** A schedule of the province's on Mondays that was set on Wednesday 3 May 2023, unless said otherwise. */
async function schedule(
  by: Person,
  { every = 'WEEK', day = 1, province = '52' as string | null, region = null as number | null } = {},
) {
  const id = randomUUID();
  await stage.sql(
    `INSERT INTO export_schedule (id, province_code, region_no, every, day, deliver, created_by, creator_name, membership_id, order_key, last_due_on)
     VALUES ($1, $2, $3, $4::schedule_every, $5, true, $6, 'ผู้ตั้ง', $7, $8, '2023-05-03')`,
    [id, province, region, every, day, by.order.userId, by.order.membershipId, randomUUID()],
  );
  return id;
}
const made = () =>
  stage.sql<Made>(
    `SELECT id, state, error_code AS "errorCode", order_key AS "orderKey", ordered_by AS "orderedBy", ordered_name AS "orderedName",
       schedule_id AS "scheduleId", province_code AS "provinceCode", region_no AS "regionNo", fiscal_year AS "fiscalYear", months,
       delivery_state AS "deliveryState"
     FROM aggregate_export ORDER BY order_key`,
  );
const waiting = () => stage.sql<{ payload: object; scope: object }>('SELECT payload, scope FROM outbox');

describe('files by schedule', () => {
  it('are ordered on their day in the name of who set it, of the round that is looked at, once however often it runs', async () => {
    const id = await schedule(stage.provincial);
    expect(await on('2023-05-07')).toEqual({ schedules: 1, ordered: 0, stopped: 0 });
    expect(await on('2023-05-08')).toEqual({ schedules: 1, ordered: 1, stopped: 0 });
    expect(await on('2023-05-08')).toEqual({ schedules: 1, ordered: 0, stopped: 0 });
    const { userId, membershipId } = stage.provincial.order;
    const orderKey = `schedule ${id} 2023-05-08`;
    const [one, ...more] = await made();
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      orderKey,
      orderedBy: userId,
      orderedName: 'ผู้ตั้ง',
      scheduleId: id,
      provinceCode: '52',
      regionNo: null,
      fiscalYear: 2566,
      months: 6,
      deliveryState: 'QUEUED',
    });
    expect(await waiting()).toEqual([
      { payload: { exportId: one!.id }, scope: { order: { userId, membershipId, requestId: orderKey } } },
    ]);
  });

  it('are one order where two workers run at once', async () => {
    await schedule(stage.provincial);
    const runs = await Promise.all([on('2023-05-08'), on('2023-05-08')]);
    expect(runs.map((run) => (run as { ordered: number }).ordered).sort()).toEqual([0, 1]);
    expect(await waiting()).toHaveLength(1);
  });

  it('make up for missed days once, with the last of them, and go on from there', async () => {
    const id = await schedule(stage.provincial);
    expect(await on('2023-05-24')).toMatchObject({ ordered: 1 });
    await on('2023-05-25');
    expect(await on('2023-05-29')).toMatchObject({ ordered: 1 });
    expect((await made()).map(({ orderKey }) => orderKey)).toEqual([
      `schedule ${id} 2023-05-22`,
      `schedule ${id} 2023-05-29`,
    ]);
  });

  it('go by the month as well, are each office’s own, and end when they are stopped', async () => {
    const analyst = await stage.addOffice('NACC_ANALYST', null, 5);
    await schedule(analyst, { every: 'MONTH', day: 1, province: null, region: 5 });
    const stopped = await schedule(stage.provincial);
    await stage.sql('UPDATE export_schedule SET stopped_at = now() WHERE id = $1', [stopped]);
    expect(await on('2023-06-01')).toEqual({ schedules: 1, ordered: 1, stopped: 0 });
    expect(await made()).toMatchObject([{ provinceCode: null, regionNo: 5, orderedBy: analyst.order.userId }]);
  });

  it('are made by the worker, once, whoever finds first that the day has come', async () => {
    await schedule(stage.provincial);
    const worker = await stage.worker('postgresql', { DEMO_TODAY: '2023-05-09' });
    await on('2023-05-09');
    await until('made', async () => (await made()).some(({ state }) => state === 'READY'));
    expect(await made()).toHaveLength(1);
    await worker.stop();
  });

  it('are ordered no more when who set it has no right any more: it stops with the reason, and the office is told once', async () => {
    const gone = await stage.addOffice('PROVINCIAL_OFFICER', '52', null);
    const [kept, lost] = [await schedule(stage.provincial), await schedule(gone, { day: 2 })];
    await stage.sql(`UPDATE office_membership SET ended_on = '2023-01-01' WHERE id = $1`, [gone.order.membershipId]);
    const runs = await Promise.all([on('2023-05-09'), on('2023-05-09')]);
    expect(await on('2023-05-10')).toEqual({ schedules: 1, ordered: 0, stopped: 0 });
    expect(runs).toContainEqual(expect.objectContaining({ stopped: 1 }));
    expect(await made()).toMatchObject([{ scheduleId: kept }]);
    expect(await stage.sql('SELECT id, stop_reason FROM export_schedule WHERE stopped_at IS NOT NULL')).toEqual([
      { id: lost, stop_reason: 'RIGHTS_GONE' },
    ]);
    const told = await stage.sql<{ to: string; subject: string; text: string }>(
      'SELECT to_address AS to, subject, text FROM mail',
    );
    expect(told).toMatchObject([
      { to: `${stage.provincial.order.userId}@example.go.th`, subject: 'กำหนดสร้างไฟล์ทุกวันอังคารหยุดแล้ว' },
    ]);
    expect(told[0]?.text).toContain('https://rollup.example.go.th/exports');
  });
});
