import { createHash, randomUUID } from 'node:crypto';
import { buffer, text } from 'node:stream/consumers';
import { aggregateColumns, summedCountKeys, summedMoneyKeys } from '@sujarit/domain/aggregate-columns';
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningWorker } from '../../apps/worker/src/worker.ts';
import { readAsDataPackage } from '../kit/frictionless.ts';
import { openStage, type Person, type Stage, until } from './worker.stage.ts';

interface ExportRow {
  state: string;
  error_code: string | null;
  rows: number | null;
  done: number;
  total: number;
}
interface FileRow {
  format: string;
  name: string;
  sha256: string;
  size: number;
}

let stage: Stage;
let worker: RunningWorker;
const columns = aggregateColumns({ withProvince: false });
const at = (key: (typeof columns)[number]['key']) => columns.findIndex((column) => column.key === key);

const statuses = ['DONE', 'IN_PROGRESS', 'CANNOT', 'NOT_STARTED'] as const;
const reasons = ['NO_BUDGET', 'POLICY_CHANGED', 'NOT_ENOUGH_STAFF', 'OTHER'] as const;
const levels = ['LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH'] as const;

/** An authority with a plan of `projects` projects, all reported on unless `reportState` is null. */
async function addPlanned(code: string, projects: number, reportState: string | null, sentOn: string, where = {}) {
  const authorityId = await stage.addAuthority(code, where);
  const [planId, reportId] = [randomUUID(), randomUUID()];
  const { sql } = stage;
  await sql(
    `INSERT INTO plan (authority_id, id, framework_id, title, year_from, year_to, state, updated_at)
     VALUES ($1, $2, 'framework-2566-2570', 'แผน', 2566, 2570, 'IN_USE', now())`,
    [authorityId, planId],
  );
  if (reportState) {
    await sql(
      'INSERT INTO report (authority_id, id, plan_id, fiscal_year, months, state, sent_on) VALUES ($1,$2,$3,2566,6,$4::report_state,$5)',
      [authorityId, reportId, planId, reportState, sentOn],
    );
  }
  for (let index = 0; index < projects; index += 1) {
    const projectId = randomUUID();
    const status = statuses[index % 4]!;
    const reason = status === 'CANNOT' ? reasons[(index >> 2) % 4] : null;
    await sql(
      `INSERT INTO project (authority_id, id, plan_id, ordinal, kind, name, updated_at) VALUES ($1,$2,$3,$4,'PROJECT','โครงการ',now())`,
      [authorityId, projectId, planId, index],
    );
    await sql(`INSERT INTO project_place VALUES ($1, $2, 1, 'framework-2566-2570', $3)`, [
      authorityId,
      projectId,
      `${(index % 4) + 1}.1.1`,
    ]);
    await sql(`INSERT INTO project_budget VALUES ($1, $2, 2566, $3, '✓')`, [
      authorityId,
      projectId,
      index % 3 ? `${index * 1000}.25` : null,
    ]);
    if (reportState) {
      await sql(
        `INSERT INTO report_entry (authority_id, id, report_id, project_id, status, reason, ordinance_budget, disbursed, updated_at)
         VALUES ($1,$2,$3,$4,$5::entry_status,$6::cannot_reason,$7,$8,now())`,
        [authorityId, randomUUID(), reportId, projectId, status, reason, `${index * 900}.50`, `${index * 10}.75`],
      );
    }
  }
  for (const [ordinal, level] of levels.entries()) {
    await sql(
      `INSERT INTO risk (authority_id, id, plan_id, ordinal, process, issues, levels, level) VALUES ($1,$2,$3,$4,'งาน','{}','{}',$5::risk_level)`,
      [authorityId, randomUUID(), planId, ordinal, level],
    );
  }
  await sql(`INSERT INTO ita_result (authority_id, fiscal_year, total, level) VALUES ($1, 2566, 86.50, 'ผ่าน')`, [
    authorityId,
  ]);
}

async function made(by: Person, area: { provinceCode?: string; regionNo?: number } = {}) {
  const { exportId } = await stage.orderExport(by, area);
  const row = await until('export ready', async () => {
    const [found] = await stage.sql<ExportRow>('SELECT * FROM aggregate_export WHERE id = $1', [exportId]);
    if (found?.state === 'FAILED') throw new Error(`failed: ${found.error_code}`);
    return found?.state === 'READY' && found;
  });
  const files = await stage.sql<FileRow>(
    'SELECT format, name, sha256, size FROM export_file WHERE export_id = $1 ORDER BY format::text',
    [exportId],
  );
  return { exportId, row, csv: files[0]!, xlsx: files[1]!, zip: files[2]! };
}

beforeAll(async () => {
  stage = await openStage();
  await stage.sql(
    `INSERT INTO reporting_round (province_code, fiscal_year, months, opens_on, due_on, closes_on, green_from, orange_from) VALUES ('52', 2566, 6, '2023-03-01', '2023-04-15', '2023-06-15', 50, 20)`,
  );
  await addPlanned('06520102', 8, 'SENT', '2023-04-10');
  await addPlanned('06520103', 13, 'ACCEPTED', '2023-04-20');
  await addPlanned('06520104', 5, 'RETURNED', '2023-04-11');
  await addPlanned('06520105', 6, null, '');
  await addPlanned('05300101', 9, 'SENT', '2023-04-10', { provinceCode: '30', regionNo: 3, simulated: true });
  worker = await stage.worker('postgresql');
});
afterAll(() => stage.close());

describe('aggregate export of a province', () => {
  it('has a row for every authority and totals that equal the rows and the tables', async () => {
    const { row, xlsx, csv } = await made(stage.provincial, { provinceCode: '52' });
    expect(row).toMatchObject({ rows: 5, done: 5, total: 5 });
    const bytes = await buffer(await stage.storage.get(xlsx.sha256));
    expect(bytes.length).toBe(xlsx.size);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(xlsx.sha256);

    const [headings, ...sheet] = await readSheet(bytes, 1);
    expect(headings).toEqual(columns.map(({ th }) => th));
    const totals = sheet.pop()!;
    expect(sheet.map((cells) => cells[at('code')])).toEqual([
      '06520101',
      '06520102',
      '06520103',
      '06520104',
      '06520105',
    ]);
    for (const key of [...summedCountKeys, ...summedMoneyKeys]) {
      const sum = sheet.reduce((so, cells) => so + Math.round(Number(cells[at(key)]) * 100), 0) / 100;
      expect(totals[at(key)], key).toBe(sum);
    }
    expect(sheet[0]).toSatisfy(
      (cells: unknown[]) => cells[at('planState')] === 'ไม่มีแผน' && cells[at('notReported')] === 1,
    );

    const [tables] = await stage.sql<Record<string, string>>(`
      SELECT count(*) AS projects, sum(b.amount) AS "planBudget",
        count(*) FILTER (WHERE e.status = 'DONE') AS done, count(*) FILTER (WHERE e.status = 'IN_PROGRESS') AS "inProgress",
        count(*) FILTER (WHERE e.status = 'CANNOT') AS cannot, sum(e.ordinance_budget) AS "ordinanceBudget", sum(e.disbursed) AS disbursed
      FROM project p JOIN authority a ON a.id = p.authority_id
      JOIN project_budget b ON b.project_id = p.id AND b.fiscal_year = 2566
      LEFT JOIN report r ON r.plan_id = p.plan_id AND r.state IN ('SENT', 'ACCEPTED')
      LEFT JOIN report_entry e ON e.report_id = r.id AND e.project_id = p.id
      WHERE a.province_code = '52'`);
    for (const [key, value] of Object.entries(tables!)) {
      expect(totals[at(key as (typeof columns)[number]['key'])], key).toBe(Number(value));
    }
    expect(totals[at('percent')]).toBe(Math.round((Number(tables!.done) / Number(tables!.projects)) * 10_000) / 100);

    const lines = (await text(await stage.storage.get(csv.sha256))).trim().split('\r\n');
    expect(lines).toHaveLength(7);
    const inCsv = lines.at(-1)!.split(',');
    for (const key of [...summedCountKeys, ...summedMoneyKeys])
      expect(Number(inCsv[at(key)]), key).toBe(totals[at(key)]);
    expect([csv.name, xlsx.name]).toEqual(['sujarit-province-52-2566-6m.csv', 'sujarit-province-52-2566-6m.xlsx']);
  });

  it('shows lateness and colour by the settings of the round', async () => {
    const { xlsx } = await made(stage.provincial, { provinceCode: '52' });
    const sheet = await readSheet(await buffer(await stage.storage.get(xlsx.sha256)), 1);
    const shown = (line: number) =>
      [at('percent'), at('light'), at('sentOn'), at('daysLate')].map((column) => sheet[line]![column]);
    expect(shown(2)).toEqual([25, 'ส้ม', new Date('2023-04-10T00:00:00Z'), 0]);
    expect(shown(3)).toEqual([30.77, 'ส้ม', new Date('2023-04-20T00:00:00Z'), 5]);
    expect(shown(4)).toEqual([null, 'ยังไม่รายงาน', null, 30]);
  });

  it('gives the same bytes for the same data, other bytes and another head hash after a change', async () => {
    const headOf = async (sha256: string) => {
      const manifest = await readSheet(await buffer(await stage.storage.get(sha256)), 'รายการกำกับ');
      return manifest.find(([label]) => String(label).startsWith('แฮชหัวบันทึก'))?.[1];
    };
    const first = await made(stage.provincial, { provinceCode: '52' });
    const second = await made(stage.provincial, { provinceCode: '52' });
    expect(second.exportId).not.toBe(first.exportId);
    expect(second.xlsx).toEqual(first.xlsx);
    expect(second.csv).toEqual(first.csv);
    expect(second.zip).toEqual(first.zip);
    await stage.sql(
      `UPDATE report_entry SET disbursed = disbursed + 1 WHERE authority_id = (SELECT id FROM authority WHERE code = '06520102')`,
    );
    const third = await made(stage.provincial, { provinceCode: '52' });
    expect(third.csv.sha256).not.toBe(first.csv.sha256);
    expect(await headOf(third.xlsx.sha256)).not.toBe(await headOf(first.xlsx.sha256));
  });
});

describe('package of a province', () => {
  const packed = async (by: Person, area: { provinceCode?: string; regionNo?: number }) => {
    const { zip, csv } = await made(by, area);
    const files = unzipSync(await buffer(await stage.storage.get(zip.sha256)));
    const json = (path: string) => JSON.parse(Buffer.from(files[path]!).toString('utf8'));
    const rowsOf = (table: string): Record<string, unknown>[] =>
      Buffer.from(files[`data/${table}.jsonl`]!)
        .toString('utf8')
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line));
    return { files, json, rowsOf, zip, csv };
  };

  it('holds every file that its descriptor and its manifest name, as they say', async () => {
    const { files, json, zip } = await packed(stage.provincial, { provinceCode: '52' });
    expect(zip.name).toBe('sujarit-province-52-2566-6m.zip');
    const told = json('manifest.json').files as { path: string; bytes: number; sha256: string }[];
    expect(Object.keys(files).sort()).toEqual(
      [...told.map(({ path }) => path), 'datapackage.json', 'manifest.json'].sort(),
    );
    for (const { path, bytes, sha256 } of told) {
      expect(files[path]!.length, path).toBe(bytes);
      expect(createHash('sha256').update(files[path]!).digest('hex'), path).toBe(sha256);
    }
    for (const { path, schema, rows } of json('datapackage.json').resources) {
      if (!path.endsWith('.csv')) continue;
      const lines = Buffer.from(files[path]!).toString('utf8').replace('\uFEFF', '').trimEnd().split('\r\n');
      expect(lines[0]!.split(','), path).toEqual(schema.fields.map(({ name }: { name: string }) => name));
      expect(lines.length - 1, path).toBe(rows);
    }
  });

  it('is a Frictionless Data Package to a reader of another house, that of the nation too, and one wrong cell is found', {
    timeout: 120_000,
  }, async () => {
    const nation = await stage.addOffice('NACC_ANALYST', null, null);
    for (const { files, json } of [await packed(stage.provincial, { provinceCode: '52' }), await packed(nation, {})]) {
      const told = json('datapackage.json').resources as { name: string; rows: number }[];
      const { problems, rows } = await readAsDataPackage(files);
      expect(problems).toEqual([]);
      expect(rows).toEqual(Object.fromEntries(told.map((one) => [one.name, one.rows])));
      const broken = (path: string, from: string | RegExp, to: string) => ({
        ...files,
        [path]: Buffer.from(Buffer.from(files[path]!).toString('utf8').replace(from, to)),
      });
      for (const [wrong, where] of [
        [broken('data/authorities.csv', '2023-04-10', '10 เม.ย. 66'), 'authorities'],
        [broken('data/projects.csv', '06520102', '06529999'), 'projects'],
        [broken('data/projects.jsonl', '"06520102"', '"06529999"'), 'projects-jsonl'],
        [broken('data/authorities.csv', '06520103', '06520102'), 'authorities'],
        [broken('data/authorities.csv', 'code', 'kode'), 'authorities'],
      ] as const) {
        const found = (await readAsDataPackage(wrong)).problems;
        expect(found.length, where).toBeGreaterThan(0);
        expect(
          found.some((problem) => problem.startsWith(`${where}: `)),
          found.join('; '),
        ).toBe(true);
      }
    }
  });

  it('sums to the same totals by authority, district, type, dimension and project', async () => {
    const { json, rowsOf } = await packed(stage.provincial, { provinceCode: '52' });
    const tables = new Map(
      (json('manifest.json').tables as { name: string; totals: Record<string, unknown> }[]).map((table) => [
        table.name,
        table.totals,
      ]),
    );
    const { projects, done, disbursed, planBudget } = tables.get('authorities')!;
    for (const name of ['districts', 'types', 'dimensions']) {
      expect(tables.get(name), name).toMatchObject({ projects, done, disbursed, planBudget });
    }
    expect(tables.get('projects')).toMatchObject({ disbursed, planBudget });
    const details = rowsOf('projects');
    expect(details).toHaveLength(Number(projects));
    expect(details[0]).toMatchObject({
      code: '06520102',
      kind: 'โครงการ',
      dimension: '1',
      mission: '1.1',
      subMission: '1.1.1',
      years: '2566',
      status: 'ดำเนินการแล้วเสร็จ',
    });
    expect(details.filter(({ code }) => code === '06520104').every(({ status }) => status === null)).toBe(true);
    expect(rowsOf('risk-levels').map(({ risks }) => risks)).toEqual([4, 4, 4, 4]);
    expect(rowsOf('ita-levels')[0]).toMatchObject({ authorities: 4, mean: 86.5 });
    const rounds = rowsOf('rounds');
    const inRound = { fiscalYear: 2566, months: 6, projects, done, authorities: 4, reported: 2 };
    expect(rounds.find(({ fiscalYear, months }) => fiscalYear === 2566 && months === 6)).toMatchObject({
      ...inRound,
      disbursed: Number(disbursed),
      planBudget: Number(planBudget),
    });
    // of the round that nobody has reported yet the same projects are counted, and nothing is done
    expect(rounds.find(({ fiscalYear, months }) => fiscalYear === 2566 && months === 12)).toMatchObject({
      projects,
      done: 0,
      reported: 0,
      percent: 0,
    });
    expect(tables.get('rounds')).toEqual({});
  });

  it('tells nothing of the projects of a plan before it is signed', async () => {
    const authority = `authority_id = (SELECT id FROM authority WHERE code = '06520105')`;
    await stage.sql(`UPDATE plan SET state = 'DRAFT' WHERE ${authority}`);
    const { rowsOf } = await packed(stage.provincial, { provinceCode: '52' });
    expect(rowsOf('projects').some(({ code }) => code === '06520105')).toBe(false);
    await stage.sql(`UPDATE plan SET state = 'IN_USE' WHERE ${authority}`);
  });

  it('of an area without authorities has headings and totals 0', async () => {
    const { json, rowsOf, csv } = await packed(await stage.addOffice('PROVINCIAL_OFFICER', '10', null), {
      provinceCode: '10',
    });
    expect(rowsOf('authorities')).toEqual([]);
    const [totals] = json('manifest.json').tables;
    expect(totals).toMatchObject({ rows: 0, totals: { projects: 0, disbursed: '0.00', percent: null } });
    expect((await text(await stage.storage.get(csv.sha256))).trim().split('\r\n')).toHaveLength(2);
  });
});

describe('aggregate export of an area', () => {
  it('holds the whole nation with its provinces for an analyst of the centre, one region for one of the region', async () => {
    const nation = await made(await stage.addOffice('NACC_ANALYST', null, null));
    expect(nation.row.rows).toBe(6);
    const region = await made(await stage.addOffice('NACC_ANALYST', null, 3), { regionNo: 3 });
    const sheet = await readSheet(await buffer(await stage.storage.get(region.xlsx.sha256)), 1);
    expect(sheet.slice(1).map((cells) => cells[1])).toEqual(['นครราชสีมา', null]);
    expect(sheet[1]).toContain('ข้อมูลจำลอง');
    const light = sheet[0]!.indexOf('ล่าช้า (วัน)');
    expect(sheet[1]![light]).toBeNull();
  });

  it("does not make an export of another office's", async () => {
    const { exportId } = await stage.orderExport(stage.provincial, { provinceCode: '52' });
    await until(
      'ready',
      async () =>
        (await stage.sql(`SELECT 1 FROM aggregate_export WHERE id = $1 AND state = 'READY'`, [exportId])).length > 0,
    );
    const other = await stage.addOffice('PROVINCIAL_OFFICER', '30', null);
    await stage.sql(`UPDATE aggregate_export SET state = 'QUEUED' WHERE id = $1`, [exportId]);
    await stage.sql(`INSERT INTO outbox (id, job, payload, scope) VALUES ($1, 'make-aggregate-export', $2, $3)`, [
      randomUUID(),
      { exportId },
      { order: other.order },
    ]);
    await stage.sql(`SELECT pg_notify('sujarit_outbox', '')`);
    await until('refused', async () => {
      const metrics = await (await fetch(`http://127.0.0.1:${worker.port}/metrics`)).text();
      return metrics.includes('sujarit_job_runs_total{job="make-aggregate-export",outcome="refused"} 1');
    });
    const [row] = await stage.sql<ExportRow>('SELECT * FROM aggregate_export WHERE id = $1', [exportId]);
    expect(row).toMatchObject({ state: 'QUEUED', error_code: null });
  });

  it('refuses an orderer whose office has been left', async () => {
    const leaver = await stage.addOffice('PROVINCIAL_OFFICER', '52', null);
    await stage.sql(`UPDATE office_membership SET ended_on = '2020-01-01' WHERE id = $1`, [leaver.order.membershipId]);
    const { exportId } = await stage.orderExport(leaver, { provinceCode: '52' });
    const row = await until(
      'refused',
      async () =>
        (
          await stage.sql<ExportRow>(`SELECT * FROM aggregate_export WHERE id = $1 AND state = 'FAILED'`, [exportId])
        )[0],
    );
    expect(row.error_code).toBe('RIGHTS_GONE');
  });
});
