import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { openStage, until } from './worker.stage.ts';

it('an authority dissolved in mid-year stays in the files of the round it had a plan in; one without a plan is in them no more', async () => {
  const stage = await openStage();
  try {
    const [planned, bare] = [
      await stage.addAuthority('06520201', { name: 'อบต.ก' }),
      await stage.addAuthority('06520202', { name: 'อบต.ข' }),
    ];
    const [planId, projectId] = [randomUUID(), randomUUID()];
    await stage.sql(
      `INSERT INTO plan (authority_id, id, framework_id, title, year_from, year_to, state, updated_at)
       VALUES ($1, $2, 'framework-2566-2570', 'แผน', 2566, 2570, 'IN_USE', now())`,
      [planned, planId],
    );
    await stage.sql(
      `INSERT INTO project (authority_id, id, plan_id, ordinal, kind, name, updated_at) VALUES ($1, $2, $3, 0, 'PROJECT', 'โครงการ', now())`,
      [planned, projectId, planId],
    );
    await stage.sql(`INSERT INTO project_budget VALUES ($1, $2, 2566, 1000, '✓')`, [planned, projectId]);
    await stage.worker('postgresql');
    const codes = async () => {
      const { exportId } = await stage.orderExport(stage.provincial, { provinceCode: '52' });
      const [file] = await until('export ready', async () => {
        const found = await stage.sql<{ sha256: string }>(
          `SELECT sha256 FROM export_file JOIN aggregate_export ON id = export_id
           WHERE export_id = $1 AND format = 'CSV' AND state = 'READY'`,
          [exportId],
        );
        return found.length > 0 && found;
      });
      const csv = await text(await stage.storage.get(file!.sha256));
      return [csv.match(/0652020\d/g), csv.trim().split('\r\n').at(-1)?.includes('1000')];
    };
    expect(await codes()).toEqual([['06520201', '06520202'], true]);
    await stage.sql(`UPDATE authority SET state = 'DISSOLVED' WHERE id = ANY ($1)`, [[planned, bare]]);
    expect(await codes()).toEqual([['06520201'], true]);
  } finally {
    await stage.close();
  }
});
