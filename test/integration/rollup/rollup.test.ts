import { randomUUID } from 'node:crypto';
import { type Database, openDatabase, runTenantUnit } from '@sujarit/db/tenant-unit';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../kit/database.fixture.ts';
import { asOwner, makePlaces, testActor } from '../../kit/places.ts';
import type { TestDatabase } from '../../kit/postgres.ts';
import {
  type Act,
  beginning,
  carryOut,
  histories,
  type MergeAct,
  mergeInto,
  type RoundAct,
  settleRound,
} from './history.ts';
import { kept, recompute } from './recompute.ts';

let database: TestDatabase;
let app: Database;

beforeAll(async () => {
  database = await freshDatabase();
  await makePlaces(database);
  app = openDatabase(database.appUrl, { connections: 4 });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

async function newAuthority(): Promise<string> {
  const id = randomUUID();
  await asOwner(database, (owner) =>
    owner.query(
      `INSERT INTO authority (id, code, type, name_th, province_code, region_no) VALUES ($1::uuid, $1::text, 'SAO', 'อบต. ทดสอบ', '52', 5)`,
      [id],
    ),
  );
  return id;
}

const unit = <T>(authorityId: string, work: Parameters<typeof runTenantUnit<T>>[3]) =>
  runTenantUnit(app, { kind: 'authority', authorityId }, testActor, work);

/** Lets one act happen in a transaction of its own. */
async function live(authorityId: string, act: Act): Promise<void> {
  if (isOwn(act)) return unit(authorityId, (client) => carryOut(client, authorityId, act));
  const system = (work: Parameters<typeof runTenantUnit<void>>[3]) =>
    runTenantUnit(app, { kind: 'system', reason: 'test' }, testActor, work);
  if (act.kind !== 'takeOver') return system((client) => settleRound(client, act));
  const from = await newAuthority();
  for (const one of beginning) await live(from, one);
  await system((client) => mergeInto(client, { from, into: authorityId }));
  await expectExact(from, [act]);
}

const isOwn = (act: Act): act is Exclude<Act, RoundAct | MergeAct> =>
  !['closeRound', 'reopenRound', 'takeOver'].includes(act.kind);

async function expectExact(authorityId: string, acts: Act[]): Promise<void> {
  const [inRows, inRollup] = await unit(authorityId, async (client) => [
    await recompute(client, authorityId),
    await kept(client, authorityId),
  ]);
  expect(Object.fromEntries([...inRollup].sort()), JSON.stringify(acts)).toEqual(
    Object.fromEntries([...inRows].sort()),
  );
}

it('equals a recomputation from the rows after any history', async () => {
  let acts = 0;
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const authorityId = await newAuthority();
      for (const act of history) await live(authorityId, act);
      acts += history.length;
      await expectExact(authorityId, history);
    }),
    { numRuns: 40 },
  );
  expect(acts).toBeGreaterThan(400);
});

it('is exact too when many acts share one transaction, and untouched by one that rolls back', async () => {
  const authorityId = await newAuthority();
  const history = fc.sample(histories, { numRuns: 3, seed: 7 }).flat().filter(isOwn);
  await unit(authorityId, async (client) => {
    for (const act of history) await carryOut(client, authorityId, act);
  });
  await expectExact(authorityId, history);
  await unit(authorityId, async (client) => {
    await carryOut(client, authorityId, { kind: 'addProject', dimension: 1, amounts: [1, 2, 3] });
    throw new Error('rolled back');
  }).catch(() => undefined);
  await expectExact(authorityId, history);
});

it('lets writers of different authorities go on without waiting for each other', async () => {
  const [first, second] = [await newAuthority(), await newAuthority()];
  const act = { kind: 'addProject' as const, dimension: 1 as const, amounts: [5, 5, 5] };
  await unit(first, async (client) => {
    await carryOut(client, first, act);
    await unit(second, (other) => carryOut(other, second, act));
  });
  await expectExact(first, [act]);
  await expectExact(second, [act]);
});

it('keeps what a closed round is counted against, whatever happens to the plan and the authority afterwards', async () => {
  const authorityId = await newAuthority();
  const round = { year: 2566, months: 6 as const };
  for (const amounts of [[100], [250]]) await live(authorityId, { kind: 'addProject', dimension: 1, amounts });
  await live(authorityId, { kind: 'setPlanState', state: 'IN_USE' });
  await live(authorityId, { kind: 'reopenRound', ...round });
  await live(authorityId, { kind: 'closeRound', ...round });
  const figures = async () => {
    const found = await unit(authorityId, (client) =>
      client.authorityRollup.findFirstOrThrow({ where: { authorityId, fiscalYear: 2566, months: 6 } }),
    );
    return { projects: found.projects, planBudget: Number(found.planBudget), frozen: found.frozen };
  };
  const closed = { projects: 2, planBudget: 350, frozen: true };
  expect(await figures()).toEqual(closed);
  const afterwards: Act[] = [
    { kind: 'addProject', dimension: 2, amounts: [1000] },
    { kind: 'removeProject', pick: 0 },
    { kind: 'changeBudget', pick: 1, year: 2566, amount: 7 },
    { kind: 'revisePlan' },
    { kind: 'setPlanState', state: 'IN_USE' },
    { kind: 'setAuthorityState', state: 'DISSOLVED' },
  ];
  for (const act of afterwards) await live(authorityId, act);
  expect(await figures()).toEqual(closed);
  await expectExact(authorityId, afterwards);
  await live(authorityId, { kind: 'reopenRound', ...round });
  expect(await figures()).toEqual({ projects: 0, planBudget: 0, frozen: false });
});
