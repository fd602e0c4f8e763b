import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Env } from '../../apps/worker/src/env.ts';
import { parseEnv } from '../../apps/worker/src/env.ts';
import type { Services } from '../../apps/worker/src/job-context.ts';
import { chaseByRule } from '../../apps/worker/src/processors/chase-by-rule.ts';
import { openQueues } from '../../apps/worker/src/queues.ts';
import { startSchedules } from '../../apps/worker/src/start-schedules.ts';
import { type Backend, openStage, redisUrl, type Stage, until } from './worker.stage.ts';

const log = pino({ level: 'silent' });
let stage: Stage;
let neighbour: string;

beforeAll(async () => {
  stage = await openStage();
  neighbour = await stage.addAuthority('06520102');
  await stage.addAuthority('06300101', { provinceCode: '30', regionNo: 3 });
});
beforeEach(async () => {
  await stage.sql('TRUNCATE notice, chase_target, chase, reporting_round');
  await round('52', '2023-04-20');
});
afterAll(() => stage.close());

const round = (provinceCode: string, dueOn: string, chaseDays = '{-14,-3,1}', opensOn = '2023-04-01') =>
  stage.sql(
    `INSERT INTO reporting_round (province_code, fiscal_year, months, opens_on, due_on, closes_on, green_from, orange_from, chase_days)
     VALUES ($1, 2566, 6, $2, $3, '2023-06-30', 50, 20, $4)`,
    [provinceCode, opensOn, dueOn, chaseDays],
  );
const services = (today: string) =>
  ({ database: stage.database, storage: stage.storage, dayOf: () => today }) as unknown as Services;
const on = (today: string) => chaseByRule(services(today), log);
const chases = () =>
  stage.sql<{ province: string; day: string; rule: number; targets: number; notices: number }>(
    `SELECT province_code AS province, chased_on::text AS day, rule_days AS rule,
       (SELECT count(*)::int FROM chase_target t WHERE t.chase_id = c.id) AS targets,
       (SELECT count(*)::int FROM notice n WHERE n.chase_id = c.id) AS notices
     FROM chase c ORDER BY chased_on, province_code`,
  );

describe('the rule of a round', () => {
  it('chases on its days those that have not reported, once however often it runs', async () => {
    expect(await on('2023-04-05')).toEqual({ rules: 0, chased: 0 });
    expect(await on('2023-04-06')).toEqual({ rules: 1, chased: 2 });
    expect(await on('2023-04-06')).toEqual({ rules: 1, chased: 0 });
    await Promise.all([on('2023-04-17'), on('2023-04-17')]);
    await on('2023-04-18');
    await on('2023-04-21');
    expect(await chases()).toEqual([
      { province: '52', day: '2023-04-06', rule: -14, targets: 2, notices: 1 },
      { province: '52', day: '2023-04-17', rule: -3, targets: 2, notices: 1 },
      { province: '52', day: '2023-04-21', rule: 1, targets: 2, notices: 1 },
    ]);
  });

  it('catches up a missed day once, and lets go what lies more than three days back', async () => {
    await on('2023-04-19');
    await on('2023-04-20');
    expect(await chases()).toMatchObject([{ day: '2023-04-19', rule: -3 }]);
    await on('2023-04-25');
    expect(await chases()).toHaveLength(1);
  });

  it('passes over who has reported, and who was chased by hand that day', async () => {
    const { authorityId } = stage.officer;
    await stage.sql(
      `INSERT INTO authority_rollup (authority_id, fiscal_year, months, province_code, region_no, report_state, projects_by_dimension,
         budget_by_dimension, cannot_by_reason, progress_by_dimension, risk_matrix, risks_by_dimension, frozen)
       VALUES ($1, 2566, 6, '52', 5, 'SENT', '{}', '{}', '{}', '{}', '{}', '{}', false)`,
      [authorityId],
    );
    await on('2023-04-06');
    expect(await chases()).toMatchObject([{ targets: 1, notices: 0 }]);
    await stage.sql('DELETE FROM authority_rollup');
    const id = randomUUID();
    await stage.sql(
      `INSERT INTO chase (id, province_code, fiscal_year, months, due_on, chased_on, order_key) VALUES ($1, '52', 2566, 6, '2023-04-20', '2023-04-17', 'by hand')`,
      [id],
    );
    await stage.sql(`INSERT INTO chase_target VALUES ($1, $2, '52', 2566, 6, '2023-04-17')`, [neighbour, id]);
    await on('2023-04-17');
    expect((await chases()).filter(({ rule }) => rule === -3)).toMatchObject([{ targets: 1, notices: 1 }]);
  });

  it('keeps to each province’s own days, to none where none is set, and waits for the opening', async () => {
    await round('30', '2023-04-20', '{-2}');
    await on('2023-04-18');
    expect(await chases()).toMatchObject([
      { province: '30', rule: -2, targets: 1 },
      { province: '52', rule: -3, targets: 2 },
    ]);
    await stage.sql(`UPDATE reporting_round SET chase_days = '{}'`);
    await on('2023-04-21');
    await stage.sql(`UPDATE reporting_round SET chase_days = '{1}', opens_on = '2023-05-01'`);
    await on('2023-04-21');
    expect(await chases()).toHaveLength(2);
  });

  it('goes by the new date when the due date is moved', async () => {
    await on('2023-04-06');
    await stage.sql(`UPDATE reporting_round SET due_on = '2023-05-20'`);
    await on('2023-05-06');
    expect(await chases()).toMatchObject([{ day: '2023-04-06' }, { day: '2023-05-06', rule: -14 }]);
  });
});

const backends: Backend[] = redisUrl ? ['postgresql', 'redis'] : ['postgresql'];
describe.each(backends)('the schedule on %s', (backend) => {
  const start = (now: string, today: string) => {
    const { env } = parseEnv(stage.env(backend)) as { env: Env };
    const queues = openQueues(env);
    return startSchedules(queues, services(today), log, new Date(now)).then((schedules) => ({
      next: async () => {
        const queue = queues.scheduledQueue('chase-by-rule');
        const scheduler = await queue.getJobScheduler('chase-by-rule');
        await queue.close();
        return scheduler?.next;
      },
      close: async () => {
        await schedules.close();
        await queues.close();
      },
    }));
  };

  it('stands at eight in Thailand, and a worker that starts later makes up for the day, once', async () => {
    const early = await start('2023-04-06T00:59:00Z', '2023-04-06');
    const next = new Date((await early.next()) ?? 0);
    expect([next.getUTCHours(), next.getUTCMinutes(), next > new Date()]).toEqual([1, 0, true]);
    expect(await chases()).toEqual([]);
    await early.close();
    const late = await Promise.all([
      start('2023-04-06T01:30:00Z', '2023-04-06'),
      start('2023-04-06T09:00:00Z', '2023-04-06'),
    ]);
    await until('the rule has run', async () => (await chases()).length > 0);
    await Promise.all(late.map((one) => one.close()));
    expect(await chases()).toMatchObject([{ rule: -14, targets: 2 }]);
  });
});
