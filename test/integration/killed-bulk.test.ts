import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person } from '../kit/api.stage.ts';
import { type BulkStage, bring, documents, look, type Named, openBulkStage, settled } from './bulk-import.stage.ts';
import { until } from './worker.stage.ts';

const names = [
  'จางเหนือ',
  'สบป้าด',
  'นาสัก',
  'บ้านดง',
  'วังแก้ว',
  'ทุ่งฮั้ว',
  'ร่องเคาะ',
  'วังทอง',
  'วังใต้',
  'พิชัย',
  'ต้นธงชัย',
  'บุญนาค',
];
let stage: BulkStage;
let provincial: Person;
let authorities: Named[];

beforeAll(async () => {
  stage = await openBulkStage();
  authorities = [];
  for (const name of names) authorities.push(await stage.named(name, 'แม่เมาะ'));
  provincial = await stage.api.officeOf('PROVINCIAL_OFFICER', { provinceCode: '52' });
});
afterAll(() => stage?.api.close());

it('a worker that is killed in the middle leaves nothing twice and nothing out when another goes on', async () => {
  const entries = names.map((name) => ({ name: `${name}.txt`, utf8: true, content: documents.full(name, 'แม่เมาะ') }));
  const { body } = await bring(provincial, entries);
  const placed = async () => (await look(provincial, body.id!)).items.filter(({ state }) => state === 'PLACED').length;

  const kill = stage.mortalWorker();
  await until('some are placed', async () => (await placed()) >= 2, 60);
  await kill();
  const halfway = await placed();
  expect(halfway).toBeLessThan(names.length);

  const worker = await stage.worker();
  const bulk = await settled(provincial, body.id!);
  await worker.stop();
  expect(bulk.counts).toEqual([{ state: 'PLACED', count: names.length }]);
  const imports = await stage.sql<{ authority_id: string; name: string; findings: number }>(
    `SELECT i.authority_id, f.name, (SELECT count(*)::int FROM import_finding n WHERE n.authority_id = i.authority_id AND n.import_id = i.id) AS findings
     FROM plan_import i JOIN stored_file f ON f.authority_id = i.authority_id AND f.id = i.file_id`,
  );
  expect(imports.map(({ authority_id: id, name }) => `${id} ${name}`).sort()).toEqual(
    authorities.map(({ id, name }) => `${id} ${name}.txt`).sort(),
  );
  expect(new Set(imports.map(({ findings }) => findings > 0))).toEqual(new Set([true]));
  const [files] = await stage.sql<{ count: number }>('SELECT count(*)::int FROM stored_file');
  expect(files?.count).toBe(names.length);
});
