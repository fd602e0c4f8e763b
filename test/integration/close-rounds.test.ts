import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Services } from '../../apps/worker/src/job-context.ts';
import { closeRounds } from '../../apps/worker/src/processors/close-rounds.ts';
import { openStage, type Stage } from './worker.stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.addAuthority('06300101', { provinceCode: '30', regionNo: 3 });
  for (const [province, closesOn] of [
    ['52', '2023-06-30'],
    ['30', '2023-07-15'],
  ])
    await stage.sql(
      `INSERT INTO reporting_round (province_code, fiscal_year, months, opens_on, due_on, closes_on, green_from, orange_from)
       VALUES ($1, 2566, 6, '2023-04-01', '2023-04-20', $2, 50, 20)`,
      [province, closesOn],
    );
});
afterAll(() => stage.close());

const on = (today: string) =>
  closeRounds({ database: stage.database, storage: stage.storage, dayOf: () => today } as unknown as Services);

it('closes each round on the day after its last, once, with a line for every authority that counts', async () => {
  expect(await on('2023-06-30')).toEqual({ closed: 0 });
  expect(await on('2023-07-01')).toEqual({ closed: 1 });
  expect(await on('2023-07-01')).toEqual({ closed: 0 });
  expect(await on('2023-08-01')).toEqual({ closed: 1 });
  const counted = await stage.sql<{ province: string; lines: number; authorities: number }>(
    `SELECT a.province_code AS province, count(z.authority_id)::int AS lines, count(*)::int AS authorities
     FROM authority a LEFT JOIN round_denominator z ON z.authority_id = a.id AND z.fiscal_year = 2566 AND z.months = 6
     GROUP BY 1 ORDER BY 1`,
  );
  expect(counted.map(({ province }) => province)).toEqual(['30', '52']);
  for (const { lines, authorities } of counted) expect(lines).toBe(authorities);
});
