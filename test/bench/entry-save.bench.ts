import { type Database, openDatabase, runTenantUnit } from '@sujarit/db/tenant-unit';
import { query } from '../../infra/start/postgres.mjs';
import { copyTemplate, type TestDatabase } from '../kit/postgres.ts';
import { dataSize, openBenchDatabase } from './bench-database.ts';
import { measureInTurns, rounded } from './figures.ts';
import { printReport } from './report.ts';

/**
 * One progress entry saved: with the audit log and the rollup, and the same transaction with the rollup's trigger switched off, then the
 * audit's too. The three take turns on copies of one database; every save waits for the disk.
 */
const actor = {
  userId: 'bench',
  name: 'ผู้วัด',
  role: 'PLAN_OFFICER',
  action: 'entry.edit',
  requestId: 'bench',
  address: '127.0.0.1',
};
const samples = 400;

interface EntryKey {
  authorityId: string;
  id: string;
}

const whole = await openBenchDatabase();
const opened: Database[] = [];
try {
  const entries = await whole.ask<EntryKey>(`
    SELECT DISTINCT ON (e.authority_id) e.authority_id AS "authorityId", e.id FROM report_entry e
    JOIN report r ON r.authority_id = e.authority_id AND r.id = e.report_id AND r.state = 'ACCEPTED'
    ORDER BY e.authority_id, e.id LIMIT 100`);
  const [plans] = await whole.ask<{ projects: number }>(
    `SELECT round(avg(n))::int AS projects FROM (SELECT count(*) AS n FROM project WHERE authority_id = ANY ($1) GROUP BY authority_id) of_each`,
    [entries.map(({ authorityId }) => authorityId)],
  );
  const size = await dataSize(whole);
  const withoutRollup = await copyWithout(['rollup_falls_due']);
  const withoutBoth = await copyWithout(['rollup_falls_due', 'write_audit']);
  const figures = await measureInTurns(
    { warmUp: 60, samples },
    {
      'audit and rollup': saver(whole.appUrl, entries),
      'audit alone': saver(withoutRollup.appUrl, entries),
      neither: saver(withoutBoth.appUrl, entries),
    },
  );
  const reference = figures['audit alone'].p50;
  const ratio = rounded(figures['audit and rollup'].p50 / reference);
  printReport({
    bench: 'entry-save',
    postgres: whole.version,
    data: { ...size, 'projects a plan': plans!.projects, fsync: 'on' },
    figures: Object.entries(figures).map(([what, of]) => ({
      what,
      ...of,
      'of audit alone': `${rounded(of.p50 / reference)} x`,
    })),
    aims: [{ aim: 'with the rollup <= 2 x without (p50)', is: ratio, reached: ratio <= 2 }],
  });
} finally {
  for (const database of opened) await database.close();
  await whole.close();
}

/** A copy of the whole database whose entries do not fire these triggers. */
async function copyWithout(triggers: string[]): Promise<TestDatabase> {
  const copy = await copyTemplate(whole.ownerUrl.replace(`/${whole.name}`, '/postgres'), whole.name);
  for (const trigger of triggers) await query(copy.ownerUrl, `ALTER TABLE report_entry DISABLE TRIGGER ${trigger}`);
  return copy;
}

/** Saves one entry after the other, as the tenant unit does for the API: scope, read under lock, write, commit. */
function saver(url: string, entries: readonly EntryKey[]): () => Promise<void> {
  const database = openDatabase(url, { connections: 1 });
  opened.push(database);
  let turn = 0;
  return async () => {
    const key = entries[turn % entries.length]!;
    turn += 1;
    await runTenantUnit(database, { kind: 'authority', authorityId: key.authorityId }, actor, async (client) => {
      const where = { authorityId_id: key };
      const entry = await client.reportEntry.findUniqueOrThrow({ where, select: { version: true, percent: true } });
      const data = {
        status: 'IN_PROGRESS',
        percent: 1 + (entry.percent % 90),
        disbursed: turn,
        version: { increment: 1 },
      } as const;
      await client.reportEntry.updateMany({ where: { ...key, version: entry.version }, data });
    });
  };
}
