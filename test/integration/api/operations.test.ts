import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../infra/start/folders.mjs';
import { type Answer, openStage, type Person, type Stage } from '../../kit/api.stage.ts';
import { asOwner } from '../../kit/places.ts';

let stage: Stage;
let officer: Person;

const addDepartment = (name: string) => `createDepartment(name: "${name}") { __typename ... on Problem { code } }`;
const departmentNames = async () =>
  (await officer.ask('{ departments { name } }')).data.departments.map(({ name }: { name: string }) => name);

beforeAll(async () => {
  stage = await openStage();
  officer = await stage.memberOf('PLAN_OFFICER', stage.authorities[0]!.id);
});
afterAll(() => stage?.close());

describe('limits of a free-form query', () => {
  const deep = (levels: number): string => (levels === 0 ? '{ id }' : `{ plan { projects ${deep(levels - 1)} } }`);

  it.each([
    ['depth', `{ plans { edges { node { projects ${deep(5)} } } } }`],
    ['breadth', `{ ${Array.from({ length: 300 }, (_, n) => `a${n}: frameworks { id }`).join(' ')} }`],
    [
      'complexity',
      '{ plans(first: 200) { edges { node { projects { budgets { amount } targets { value } places { ordinal } } } } } }',
    ],
  ])('refuses too much %s before it runs', async (kind, document) => {
    const { errors } = await officer.ask(document);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      reason: 'QUERY_TOO_LARGE',
      params: { kind },
    });
  });

  it('takes one mutation at a time', async () => {
    const { errors } = await officer.ask(`mutation { a: ${addDepartment('หนึ่ง')} b: ${addDepartment('สอง')} }`);
    expect(errors?.[0]?.extensions.reason).toBe('ONE_MUTATION_AT_A_TIME');
    expect(await departmentNames()).not.toContain('หนึ่ง');
  });
});

describe('who may send what', () => {
  it('answers nobody’s own query', async () => {
    const { errors } = await stage.nobody.ask('{ viewer { name } }');
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('runs a document of the apps by its hash, and no other by its hash alone', async () => {
    const documents = JSON.parse(readFileSync(join(root, 'apps/api/persisted/admin.json'), 'utf8')) as Record<
      string,
      string
    >;
    const [hash] = Object.entries(documents).find(([, document]) => document.includes('viewer')) ?? [];
    const send = (sha256Hash: string) =>
      officer
        .fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash } } }),
        })
        .then((answer) => answer.json() as Promise<Answer>);
    expect((await send(hash!)).data.viewer).toBeTruthy();
    const unknown = createHash('sha256').update('{ viewer { name } }').digest('hex');
    expect((await send(unknown)).errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('refuses a form of another site', async () => {
    const answer = await officer.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: '{ viewer { name } }' }),
    });
    expect(answer.status).toBe(400);
  });
});

describe('one operation is one transaction', () => {
  it('tells the client when the commit fails, and keeps nothing', async () => {
    await asOwner(stage.kit, (owner) =>
      owner.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused at commit'; END $$;
        CREATE CONSTRAINT TRIGGER refuse AFTER INSERT ON department DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.name = 'กองที่ไม่ผ่าน') EXECUTE FUNCTION refuse()`),
    );
    const answer = await officer.ask(`mutation { ${addDepartment('กองที่ไม่ผ่าน')} }`);
    expect(answer.data).toBeNull();
    expect(answer.errors?.[0]?.extensions.code).toBe('FAULT');
    expect(JSON.stringify(answer)).not.toContain('refused at commit');
    expect(await departmentNames()).not.toContain('กองที่ไม่ผ่าน');
    expect((await officer.ask(`mutation { ${addDepartment('กองถัดไป')} }`)).data.createDepartment.__typename).toMatch(
      /Success$/,
    );
  });

  it('keeps nothing of a mutation that answers a problem', async () => {
    const before = await departmentNames();
    const { data } = await officer.ask(`mutation { ${addDepartment(before[0])} }`);
    expect(data.createDepartment.__typename).toMatch(/Problem$/);
    expect(await departmentNames()).toEqual(before);
  });
});
