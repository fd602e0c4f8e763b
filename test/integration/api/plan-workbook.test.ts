import { readFile } from 'node:fs/promises';
import { createFramework } from '@sujarit/db/create-framework';
import { createPlan } from '@sujarit/db/create-plan';
import { planAsDocument } from '@sujarit/db/plan-as-document';
import { readPlanDocument } from '@sujarit/documents/plan-reader/read-plan-document';
import { frameworks } from '@sujarit/domain/framework/frameworks';
import type { PlanDocument } from '@sujarit/domain/plan-document';
import { type PlanDraft, planDraftOf } from '@sujarit/domain/plan-draft';
import { loadReference } from '@sujarit/prisma/seed/reference.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';
import { asOwner } from '../../kit/places.ts';
import { globalId } from './reporting.rows.ts';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const fixtures = new URL('../../../packages/documents/fixtures/', import.meta.url);

const changNuea = 'องค์การบริหารส่วนตำบลจางเหนือ';

let stage: Stage;
let authorityId: string;
let officer: Person;
let stranger: Person;

beforeAll(async () => {
  stage = await openStage();
  await asOwner(stage.kit, loadReference);
  const [mine, neighbour] = stage.authorities;
  authorityId = mine!.id;
  await asOwner(stage.kit, (owner) =>
    owner.query('UPDATE authority SET name_th = $1 WHERE id = $2', [changNuea, authorityId]),
  );
  officer = await stage.memberOf('PLAN_OFFICER', authorityId);
  stranger = await stage.memberOf('PLAN_OFFICER', neighbour!.id);
  const names = ['กองคลัง', 'สำนักปลัด'];
  await stage.system((client) =>
    client.department.createMany({
      data: names.map((name, ordinal) => ({ authorityId, id: crypto.randomUUID(), name, ordinal })),
    }),
  );
});
afterAll(() => stage?.close());

async function read(bytes: Uint8Array): Promise<PlanDocument> {
  const { document } = await readPlanDocument(bytes, { frameworks });
  if (!document) throw new Error('not read');
  return document;
}

/** What is said in it, without the lines where it was read. */
const said = ({ organization, plan, targets, risks, projects }: PlanDocument) =>
  JSON.parse(JSON.stringify({ organization, plan, targets, risks, projects }), (key, value) =>
    key === 'lines' || key === 'fieldLines' ? undefined : value,
  );
/** Without its lines, its targets in one order. */
const rowsOf = (draft: PlanDraft) => ({
  ...draft,
  targets: new Set(draft.targets.map((target) => JSON.stringify(target))),
  projects: draft.projects.map(({ source: _source, ...project }) => project),
});

describe.each(['001_d58f73771f5e2b24.txt', '002_865a79fa372771d0.txt'])('the plan of %s as a workbook', (fixture) => {
  let planId: string;
  let draft: PlanDraft;
  let bytes: Uint8Array;

  beforeAll(async () => {
    draft = planDraftOf(await read(await readFile(new URL(fixture, fixtures))), []);
    planId = await stage.system((client) => createPlan(client, { authorityId, draft, importId: null }));
    const { data } = await officer.ask('query($id: ID!) { plan(id: $id) { downloadPath } }', {
      id: globalId('Plan', authorityId, planId),
    });
    const answer = await officer.fetch(data.plan.downloadPath);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(spreadsheet);
    expect(decodeURIComponent(answer.headers.get('content-disposition')!)).toContain(
      `แผนป้องกันการทุจริต ${draft.yearFrom}-${draft.yearTo} ${changNuea}.xlsx`,
    );
    bytes = new Uint8Array(await answer.arrayBuffer());
  });

  it('says what the plan says, to the letter', async () => {
    const plan = await stage.system((client) => planAsDocument(client, { authorityId, planId }));
    expect(plan.projects).toHaveLength(draft.projects.length);
    expect(said(await read(bytes))).toEqual(said(plan));
  });

  it('makes the same plan again', async () => {
    expect(rowsOf(planDraftOf(await read(bytes), []))).toEqual(rowsOf(draft));
  });

  it('is not there for another authority', async () => {
    const answer = await stranger.fetch(`/files/plan/${authorityId}/${planId}`);
    expect({ status: answer.status, ...((await answer.json()) as object) }).toMatchObject({
      status: 404,
      reason: 'FILE_NOT_FOUND',
    });
  });
});

it('is empty for an authority that begins: the newest framework for all, its own name, and nothing else', async () => {
  const neighbour = stage.authorities[1]!.id;
  const own = { id: `${neighbour}:own`, titleTh: 'กรอบ', titleEn: 'own', yearFrom: 2571, yearTo: 2575, levels: ['มิติ'] };
  await stage.within({ kind: 'authority', authorityId: neighbour }, (client) =>
    createFramework(client, neighbour, { ...own, nodes: [] }),
  );
  const answer = await stranger.fetch('/files/plan/empty');
  expect(decodeURIComponent(answer.headers.get('content-disposition')!)).toContain(
    'แบบกรอกแผนป้องกันการทุจริต 2566-2570 อบต. 52-1.xlsx',
  );
  const document = await read(new Uint8Array(await answer.arrayBuffer()));
  expect(document).toMatchObject({
    organization: { name: 'อบต. 52/1', type: 'SAO', province: 'ลำปาง' },
    plan: { framework: 'framework-2566-2570', yearFrom: 2566, yearTo: 2570, title: null },
    projects: [],
    targets: [],
    risks: [],
  });
  expect(document.findings.map(({ code }) => code)).toEqual(['NOTHING_READ']);
});
