import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kind } from 'graphql';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { freshDatabase } from '../kit/database.fixture.ts';
import { type DemoAnswer, type DemoPerson, fillWithDemo, openDemoApi } from '../kit/demo.ts';
import { asOwner } from '../kit/places.ts';
import { copyTemplate, type TestDatabase } from '../kit/postgres.ts';
import { recorded, recordStatements } from '../kit/statement.recorder.ts';
import { tenantScans } from '../kit/tenant-scan.ts';
import { type AppQuery, queriesOf, type Samples, variablesFor } from './hot-queries.documents.ts';

/*
 * No operation of the apps reads a tenant table through all tenants. The demo is small enough for PostgreSQL to rightly read some tables
 * whole; so it is told to avoid that wherever it can: what it still reads whole, or along an index that no tenant's key leads, has no index
 * that would serve it when the nation's rows are there.
 */
const folder = mkdtempSync(join(tmpdir(), 'sujarit-hot-'));
const avoided = ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin', 'jit'].map((setting) => `${setting} = off`);
/** The application's own cost of a page makes the whole index of a table of 400 rows cheaper than its rows one by one; PostgreSQL's does not. */
const settings = [...avoided, 'random_page_cost = 4'];

let database: TestDatabase;
let withoutIndex: TestDatabase;
let tenantTables: Set<string>;
const samples: Record<'admin' | 'rollup', Samples> = { admin: {}, rollup: {} };
const stopRecording = recordStatements();

beforeAll(async () => {
  database = await freshDatabase();
  await fillWithDemo(database, folder);
  withoutIndex = await copyTemplate(inject('postgres').ownerUrl, database.name);
  for (const one of [database, withoutIndex]) {
    await asOwner(one, async (owner) => {
      for (const setting of settings)
        await owner.query(`ALTER ROLE sujarit_app IN DATABASE "${one.name}" SET ${setting}`);
    });
  }
  await asOwner(database, async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'authority_id'`,
    );
    tenantTables = new Set(['authority', ...rows.map(({ name }) => name)]);
  });
  await fillSamples();
});
afterAll(async () => {
  stopRecording();
  await withoutIndex?.drop();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64');

/** Ids of the demo's rows that both officers may read: those of อบต.จางเหนือ. */
async function fillSamples(): Promise<void> {
  await asOwner(database, async (owner) => {
    const one = async (sql: string): Promise<string> => {
      const { rows } = await owner.query<{ id: string }>(sql);
      if (!rows[0]) throw new Error(`the demo has no row for ${sql}`);
      return rows[0].id;
    };
    const own = await one(`SELECT id FROM authority WHERE name_th = 'องค์การบริหารส่วนตำบลจางเหนือ' AND NOT simulated`);
    const tenant = async (type: string, table: string, where = 'true') =>
      globalId(
        type,
        `${own}:${await one(`SELECT id FROM ${table} WHERE authority_id = '${own}' AND ${where} LIMIT 1`)}`,
      );
    const both: Samples = {
      fiscalYear: 2566,
      months: 6,
      first: 20,
      from: '2023-01-01',
      to: 40,
      'lines.from': 1,
      'parts.key': 'PLAN',
      'plan.id': await tenant('Plan', 'plan'),
      'project.id': await tenant('Project', 'project'),
      'report.id': await tenant('Report', 'report'),
      'node.id': await tenant('ReportEntry', 'report_entry'),
      'authority.id': globalId('Authority', own),
      'comparison.codes': [await one(`SELECT code AS id FROM authority WHERE id = '${own}'`)],
      'authoritySearch.words': 'อบต.จางเหนือ',
      'bestOfType.type': 'SAO',
      'bestOfType.frameworkId': 'framework-2566-2570',
      'bestOfType.node': '2.3.2',
      'bestOfType.by': 'PROGRESS',
      'bestOfType.first': 10,
      'provinceAuthority.id': globalId('Authority', own),
    };
    await owner.query(
      `INSERT INTO aggregate_export (id, province_code, fiscal_year, months, state, ordered_by, ordered_name, order_key)
       VALUES ('00000000-0000-4000-8000-000000000001', '52', 2566, 6, 'READY', 'test', 'ผู้สั่ง', 'test')`,
    );
    await owner.query(
      `INSERT INTO bulk_import (id, province_code, name, sha256, size, created_by, creator_name)
       VALUES ('00000000-0000-4000-8000-000000000002', '52', 'แผน.zip', 'test', 1, 'test', 'ผู้นำเข้า')`,
    );
    await owner.query(
      `INSERT INTO bulk_import_item (id, province_code, bulk_import_id, ordinal, name, chosen_id)
       VALUES ('00000000-0000-4000-8000-000000000003', '52', '00000000-0000-4000-8000-000000000002', 1, 'แผน.txt', $1)`,
      [own],
    );
    await owner.query(
      `INSERT INTO sheet_import (id, kind, province_code, name, sha256, size, created_by, creator_name)
       VALUES ('00000000-0000-4000-8000-000000000005', 'ITA_RESULTS', '52', 'ผล.xlsx', 'test', 1, 'test', 'ผู้นำเข้า')`,
    );
    await owner.query(
      `INSERT INTO sheet_row (sheet_id, part, line, verdict, label, cells)
       VALUES ('00000000-0000-4000-8000-000000000005', 'ITA_RESULT', 2, 'REFUSED', 'อบต.', '{}')`,
    );
    await owner.query(
      `INSERT INTO chase (id, province_code, fiscal_year, months, due_on, chased_on, order_key)
       VALUES ('00000000-0000-4000-8000-000000000004', '52', 2566, 6, '2023-04-20', '2023-04-10', 'test')`,
    );
    await owner.query(
      `INSERT INTO chase_target VALUES ($1, '00000000-0000-4000-8000-000000000004', '52', 2566, 6, '2023-04-10')`,
      [own],
    );
    both['chase.id'] = globalId('Chase', '00000000-0000-4000-8000-000000000004');
    both['sheetImport.id'] = globalId('SheetImport', '00000000-0000-4000-8000-000000000005');
    both.kind = 'ITA_RESULTS';
    both['bulkImport.id'] = globalId('BulkImport', '00000000-0000-4000-8000-000000000002');
    both['export.id'] = globalId('AggregateExport', '00000000-0000-4000-8000-000000000001');
    both['authorityNotes.authorityId'] = globalId('Authority', own);
    both['planDecisionPreviews.kind'] = 'APPROVE';
    both['planDecisionPreviews.plans'] = [{ id: both['plan.id'], version: 1 }];
    both['reportDecisionPreviews.kind'] = 'ACCEPT';
    both['reportDecisionPreviews.reports'] = [{ id: both['report.id'], version: 1 }];
    both['nodes.ids'] = [both['plan.id'], both['project.id'], both['node.id']];
    const imports = await owner.query<{ id: string }>('SELECT id FROM plan_import WHERE authority_id = $1', [own]);
    if (imports.rows[0]) both['planImport.id'] = globalId('PlanImport', `${own}:${imports.rows[0].id}`);
    Object.assign(samples, { admin: both, rollup: both });
  });
}

interface Seen {
  problems: string[];
  statements: number;
  asked: string[];
  refused: string[];
}

type Ask = (person: DemoPerson) => Promise<DemoAnswer>;

/** Lets the first of the people who may do it and lists what is read through all tenants, by operation and table. */
async function lookAt(name: string, people: DemoPerson[], ask: Ask, seen: Seen): Promise<void> {
  for (const person of people) {
    const { answer, statements, wholeReads } = await recorded(() => ask(person));
    if (answer.errors?.every(({ extensions }) => extensions.code === 'FORBIDDEN')) continue;
    if (answer.errors) throw new Error(`${name}: ${JSON.stringify(answer.errors)}`);
    const inStatements = statements.flatMap(({ text, plan }) =>
      tenantScans(plan, tenantTables).map((scan) => `${name}: ${scan}, in: ${shortened(text)}`),
    );
    const inside = [...wholeReads].filter((table) => tenantTables.has(table) && inStatements.length === 0);
    seen.problems.push(
      ...inStatements,
      ...inside.map((table) => `${name}: ${table} is read whole by a trigger, a policy or a function`),
    );
    seen.statements += statements.length;
    seen.asked.push(name);
    return;
  }
  seen.refused.push(name);
}

const shortened = (text: string) => text.replace(/\s+/g, ' ').replace(/^SELECT .*? FROM (?=")/, 'SELECT … FROM ');

const people = {
  admin: ['plan@changnuea.example', 'mayor@changnuea.example', 'audit@changnuea.example'],
  rollup: ['officer@lampang.example'],
};

/** Signs an app's people in on a database and looks at what the work asks. */
async function look(
  on: TestDatabase,
  app: AppQuery['app'],
  work: (people: DemoPerson[], seen: Seen) => Promise<void>,
): Promise<Seen> {
  const seen: Seen = { problems: [], statements: 0, asked: [], refused: [] };
  const api = await openDemoApi(on);
  try {
    await work(await Promise.all(people[app].map((email) => api.signIn(email))), seen);
  } finally {
    await api.close();
  }
  return seen;
}

const askAll = (queries: AppQuery[]) => async (by: DemoPerson[], seen: Seen) => {
  for (const query of queries) {
    const variables = variablesFor(query, samples[query.app]);
    await lookAt(`${query.app} ${query.name}`, by, (person) => person.ask(query, variables), seen);
  }
};

/** The table and the pictures of several provinces sum all authorities of the scope: that is their work, and no province's screen. */
const areaFields = ['areaTable', 'areaPictures', 'areaTrend'];
const ofSeveralProvinces = ({ operation }: AppQuery) =>
  operation.selectionSet.selections.some((field) => field.kind === Kind.FIELD && areaFields.includes(field.name.value));

describe('no operation reads a tenant table through all tenants', () => {
  it.each(['admin', 'rollup'] as const)('every persisted query of %s', async (app) => {
    const queries = queriesOf(app).filter((query) => !ofSeveralProvinces(query));
    const { problems, statements, asked, refused } = await look(database, app, askAll(queries));
    process.stdout.write(
      `${app}: ${asked.length} operations, ${statements} statements explained${refused.length ? `; not of these roles: ${refused.join(', ')}` : ''}\n`,
    );
    expect(problems).toEqual([]);
    expect(asked.length).toBeGreaterThan(5);
  });

  it('saving an entry, with its audit event and the rollup', async () => {
    const before = `query($id: ID!) { node(id: $id) { ... on ReportEntry { version } } }`;
    const save = `mutation($input: EntryInput!) { saveEntry(input: $input) { __typename ... on MutationSaveEntrySuccess { data { id } } } }`;
    const { problems, statements } = await look(database, 'admin', async ([officer], seen) => {
      const id = samples.admin['node.id'];
      const { data } = await officer!.ask({ text: before }, { id });
      const { version } = data!.node as { version: number };
      const input = { id, version, status: 'IN_PROGRESS', percent: 40, inOrdinance: false };
      await lookAt(
        'admin saveEntry',
        [officer!],
        async (person) => {
          const answer = await person.ask({ text: save }, { input });
          expect(answer.data).toMatchObject({ saveEntry: { __typename: 'MutationSaveEntrySuccess' } });
          return answer;
        },
        seen,
      );
    });
    expect(problems).toEqual([]);
    expect(statements).toBeGreaterThan(3);
  });

  it('marking a project, as the province', async () => {
    const mark = `mutation($id: ID!) { markProject(projectId: $id, version: 1, lastMark: 0, consistent: true) { __typename } }`;
    const { problems } = await look(database, 'rollup', (by, seen) =>
      lookAt(
        'rollup markProject',
        by,
        async (person) => {
          const answer = await person.ask({ text: mark }, { id: samples.rollup['project.id'] });
          expect(answer.data).toEqual({ markProject: { __typename: 'MutationMarkProjectSuccess' } });
          return answer;
        },
        seen,
      ),
    );
    expect(problems).toEqual([]);
  });

  it('and it is seen when one does: without the index of authorities by province', async () => {
    await asOwner(withoutIndex, (owner) => owner.query('DROP INDEX authority_province_code_district_code_idx'));
    const table = queriesOf('rollup').filter(({ name }) => name === 'ProvinceTable');
    const { problems } = await look(withoutIndex, 'rollup', askAll(table));
    expect(problems.join('\n')).toMatch(/^rollup ProvinceTable: authority is read (whole|along)/m);
  });

  it('and when a statement of the application names no key', async () => {
    const app = new Client({ connectionString: database.appUrl });
    await app.connect();
    const { rows } = await app.query(`EXPLAIN (FORMAT JSON) SELECT * FROM report WHERE state = 'SENT'`);
    await app.end();
    expect(tenantScans(rows[0]['QUERY PLAN'][0].Plan, tenantTables)).toEqual(['report is read whole (Seq Scan)']);
  });
});

describe('the heaviest screens send as many statements for a large authority as for a small one', () => {
  it('the province’s table: 334 authorities and 103', async () => {
    const [table] = queriesOf('rollup').filter(({ name }) => name === 'ProvinceTable');
    const api = await openDemoApi(database);
    const asked = async (email: string) => {
      const person = await api.signIn(email);
      const { data, queries } = await person.ask(table!, { fiscalYear: 2566, months: 6 });
      return {
        rows: (data as { provinceTable: { columns: { code: unknown[] } } }).provinceTable.columns.code.length,
        queries,
      };
    };
    const [large, small] = [await asked('officer@korat.example'), await asked('officer@lampang.example')];
    await api.close();
    process.stdout.write(`statements of the province's table: ${JSON.stringify([large, small])}\n`);
    expect([large.rows, small.rows]).toEqual([334, 103]);
    expect(large.queries).toBe(small.queries);
  });
});
