import { randomUUID } from 'node:crypto';
import { retryDeadLetter } from '@sujarit/db/outbox';
import { runTenantUnit } from '@sujarit/db/tenant-unit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clearForgottenParts } from '../../apps/worker/src/processors/clear-forgotten-parts.ts';
import { systemActor, systemScope } from '../../apps/worker/src/system-unit.ts';
import { addAuthorities, exportsOf, holdRow, holdSheets, runsOf } from './export-flow.stage.ts';
import { type Backend, openStage, redisUrl, type Stage, until } from './worker.stage.ts';

let stage: Stage;
let exports: ReturnType<typeof exportsOf>;

beforeAll(async () => {
  stage = await openStage();
  exports = exportsOf(stage);
  await addAuthorities(stage, 1000, 400);
  await stage.addAuthority('05300101', { provinceCode: '30', regionNo: 3 });
});
afterAll(() => stage.close());

/** While `work` runs, the database does with each row of a part what a trigger's body says. */
async function withTrigger<T>(when: string, body: string, work: () => Promise<T>): Promise<T> {
  await stage.sql(
    `CREATE FUNCTION test_part() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} RETURN NEW; END $$`,
  );
  await stage.sql(`CREATE TRIGGER test_part BEFORE ${when} ON export_part FOR EACH ROW EXECUTE FUNCTION test_part()`);
  try {
    return await work();
  } finally {
    await stage.sql('DROP FUNCTION test_part CASCADE');
  }
}

const order = (by = stage.provincial) => stage.orderExport(by, { provinceCode: '52' });

describe.each<Backend>(['postgresql', 'redis'])('the parts of an export, with the queue in %s', (backend) => {
  const here = it.skipIf(backend === 'redis' && !redisUrl);

  here('give the same bytes as one part that holds all', async () => {
    const worker = await stage.worker(backend);
    const { exportId: inParts } = await order();
    await exports.in(inParts, 'READY');
    expect(await runsOf(worker.port, 'gather-export-part', 'done')).toBe(3);
    const whole = `IF NEW.after_code <> '' THEN RETURN NULL; END IF; NEW.up_to_code := NULL;`;
    const { exportId: inOne } = await withTrigger('INSERT', whole, async () => {
      const ordered = await order();
      await exports.in(ordered.exportId, 'READY');
      return ordered;
    });
    expect(await runsOf(worker.port, 'gather-export-part', 'done')).toBe(4);
    expect((await exports.rowOf(inParts)).rows).toBe(401);
    expect(await exports.filesOf(inParts)).toEqual(await exports.filesOf(inOne));
    await worker.stop();
  });

  here(
    'of which one fails for good fail it with a dead letter, and stand for the operator who has it tried again',
    async () => {
      const before = await exports.stored();
      const worker = await stage.worker(backend);
      const full = `IF NEW.sha256 IS NOT NULL AND NEW.up_to_code IS NULL THEN RAISE 'no part today'; END IF;`;
      const { exportId } = await withTrigger('UPDATE', full, async () => {
        const ordered = await order();
        await exports.in(ordered.exportId, 'FAILED');
        return ordered;
      });
      expect((await exports.rowOf(exportId)).error_code).toBe('JOB_FAILED');
      const letters = await until('dead letter', async () => {
        const found = await stage.sql<{ id: string; job: string; error: string }>(
          `SELECT id, job, error FROM dead_letter WHERE payload->>'exportId' = $1`,
          [exportId],
        );
        return found.length > 0 && found;
      });
      await until('ended', async () => (await runsOf(worker.port, 'make-aggregate-export', 'nothing to do')) === 1);
      expect(letters).toMatchObject([{ job: 'gather-export-part', error: expect.stringContaining('no part today') }]);
      const parts = await exports.partsOf(exportId);
      expect(parts.map(({ sha256 }) => sha256 !== null)).toEqual([true, true, false]);

      const unit = systemScope('an operator has it tried again');
      await runTenantUnit(stage.database, unit, systemActor('test'), (client) =>
        retryDeadLetter(client, letters[0]!.id, new Date()),
      );
      await exports.in(exportId, 'READY');
      expect(await runsOf(worker.port, 'gather-export-part', 'done')).toBe(3);
      await worker.stop();
      expect(await exports.partsOf(exportId)).toEqual([]);
      const files = (await exports.filesOf(exportId)).map(({ sha256 }) => sha256);
      expect(await exports.stored()).toEqual([...new Set([...before, ...files])].sort());
    },
  );

  here('of which one is refused fail it for that reason, and are cleared away later', async () => {
    const before = await exports.stored();
    const leaver = await stage.addOffice('PROVINCIAL_OFFICER', '52', null);
    const held = await holdSheets(stage);
    const { exportId } = await order(leaver);
    const worker = await stage.worker(backend);
    await until('the parts are begun', held.waiting);
    await stage.sql(`UPDATE office_membership SET ended_on = '2020-01-01' WHERE id = $1`, [leaver.order.membershipId]);
    await held.letGo();
    await exports.in(exportId, 'FAILED');
    expect((await exports.rowOf(exportId)).error_code).toBe('RIGHTS_GONE');
    await until('ended', async () => (await runsOf(worker.port, 'make-aggregate-export', 'refused')) === 1);
    await worker.stop();
    expect(await stage.sql(`SELECT 1 FROM dead_letter WHERE payload->>'exportId' = $1`, [exportId])).toEqual([]);

    expect(await exports.partsOf(exportId)).toHaveLength(3);
    await clearForgottenParts({ database: stage.database, storage: stage.storage });
    expect(await exports.partsOf(exportId)).toEqual([]);
    expect(await exports.stored()).toEqual(before);
  });

  const gathered = 'NEW.sha256 IS NOT NULL AND NOT NEW.remade';
  const gatheredAgain = 'NEW.sha256 IS NOT NULL AND NEW.remade';
  /** Lets go of a held part after the storage has lost the files of all that stand. */
  const loseAndLetGo = async (held: Awaited<ReturnType<typeof holdRow>>, before: string[]) => {
    try {
      await until('a part is in the storage', held.waiting);
      // another part may be on its way into the storage under a name that is no hash
      const added = (await exports.stored()).filter((name) => /^[0-9a-f]{64}$/.test(name) && !before.includes(name));
      for (const sha256 of added) await stage.storage.remove(sha256);
    } finally {
      await held.letGo();
    }
  };

  here('of which the files are lost are made again by themselves, to the same bytes', async () => {
    const before = await exports.stored();
    const held = await holdRow(stage, 'export_part', gathered);
    const worker = await stage.worker(backend);
    const { exportId } = await order();
    await loseAndLetGo(held, before);
    await exports.in(exportId, 'READY');
    const again = (await runsOf(worker.port, 'gather-export-part', 'done')) - 3;
    expect(again).toBeGreaterThan(0);
    const untroubled = await order();
    await exports.in(untroubled.exportId, 'READY');
    expect(await exports.filesOf(exportId)).toEqual(await exports.filesOf(untroubled.exportId));
    await worker.stop();
    const files = (await exports.filesOf(exportId)).map(({ sha256 }) => sha256);
    expect(await exports.stored()).toEqual([...new Set([...before, ...files])].sort());
    expect(await stage.sql(`SELECT 1 FROM dead_letter WHERE payload->>'exportId' = $1`, [exportId])).toEqual([]);
  });

  here('of which the files are lost twice end it with a dead letter that says so, and are made at a word', async () => {
    const before = await exports.stored();
    const [held, heldAgain] = [
      await holdRow(stage, 'export_part', gathered),
      await holdRow(stage, 'export_part', gatheredAgain, 4712),
    ];
    const worker = await stage.worker(backend);
    const { exportId } = await order();
    await loseAndLetGo(held, before);
    await loseAndLetGo(heldAgain, before);
    await exports.in(exportId, 'FAILED');
    expect((await exports.rowOf(exportId)).error_code).toBe('JOB_FAILED');
    const letters = await stage.sql<{ id: string; job: string; error: string; attempts: number }>(
      `SELECT id, job, error, attempts FROM dead_letter WHERE payload->>'exportId' = $1`,
      [exportId],
    );
    expect(letters).toMatchObject([{ job: 'make-aggregate-export', error: expect.stringContaining('lost') }]);
    expect(letters[0]!.error).toMatch(
      /the storage lost \d of the 3 parts of export \S+ twice: see that it keeps its files/,
    );
    await runTenantUnit(stage.database, systemScope('an operator'), systemActor('test'), (client) =>
      retryDeadLetter(client, letters[0]!.id, new Date()),
    );
    await exports.in(exportId, 'READY');
    await worker.stop();
    const files = (await exports.filesOf(exportId)).map(({ sha256 }) => sha256);
    expect(await exports.stored()).toEqual([...new Set([...before, ...files])].sort());
  });

  here('of a small one do not wait behind those of a large one', async () => {
    const held = await holdSheets(stage);
    const nation = await stage.orderExport(await stage.addOffice('NACC_ANALYST', null, null));
    const worker = await stage.worker(backend);
    await until('the large one is begun', held.waiting);
    const region = await stage.orderExport(await stage.addOffice('NACC_ANALYST', null, 3), { regionNo: 3 });
    await until('the small one is planned', async () => (await exports.partsOf(region.exportId)).length === 1);
    await held.letGo();
    await exports.in(region.exportId, 'READY');
    await exports.in(nation.exportId, 'READY');
    const finished = await stage.sql<{ id: string }>(
      'SELECT id FROM aggregate_export WHERE id = ANY($1) ORDER BY finished_at',
      [[nation.exportId, region.exportId]],
    );
    expect(finished.map(({ id }) => id)).toEqual([region.exportId, nation.exportId]);
    await worker.stop();
  });

  here('are given back by a worker that stops, and gathered by the next', async () => {
    const held = await holdSheets(stage);
    const { exportId } = await order();
    const leaving = await stage.worker(backend, { STOP_SECONDS: '0' });
    await until('the parts are begun', held.waiting);
    const stopped = leaving.stop();
    await held.letGo();
    await stopped;
    expect((await exports.rowOf(exportId)).state).toBe('RUNNING');
    const worker = await stage.worker(backend);
    await exports.in(exportId, 'READY');
    await worker.stop();
  });
});

describe('parts that nobody cleared away', () => {
  it('of an export whose job died stay a week for the operator', async () => {
    const died = async (days: number) => {
      const id = randomUUID();
      await stage.sql(
        `INSERT INTO aggregate_export (id, province_code, fiscal_year, months, ordered_by, ordered_name, order_key, state, error_code, finished_at, head_before)
         VALUES ($1, '52', 2566, 6, $2, 'ผู้ใช้', gen_random_uuid(), 'FAILED', 'JOB_FAILED', now() - make_interval(days => $3), 'head')`,
        [id, stage.provincial.order.userId, days],
      );
      const { sha256 } = await stage.storage.put(Buffer.from(id));
      await stage.sql(`INSERT INTO export_part VALUES (gen_random_uuid(), $1, '', NULL, 1, 1, $2)`, [id, sha256]);
      return { id, sha256 };
    };
    const [young, old] = [await died(6), await died(8)];
    expect(await clearForgottenParts({ database: stage.database, storage: stage.storage })).toEqual({ exports: 1 });
    expect(await exports.partsOf(young.id)).toHaveLength(1);
    expect(await exports.partsOf(old.id)).toEqual([]);
    expect([await stage.storage.has(young.sha256), await stage.storage.has(old.sha256)]).toEqual([true, false]);
    const [row] = await stage.sql('SELECT head_before FROM aggregate_export WHERE id = $1', [old.id]);
    expect(row).toEqual({ head_before: null });
  });
});
