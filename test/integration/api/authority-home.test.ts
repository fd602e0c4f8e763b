import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';
import { globalId, type MadePlan, makePlan, makeRound } from './reporting.rows.ts';

const home = `{ authorityHome { currentPlan { id state } openRound { fiscalYear months dueOn } report { id state } standing { standing daysLate }
  waiting { kind count nodeId } } }`;
const openReport = 'mutation { openReport(fiscalYear: 2566, months: 6) { __typename } }';

let stage: Stage;
let authorityId: string;
let officer: Person;
let executive: Person;
let head: Person;
let plan: MadePlan;

const homeOf = async (person: Person) => (await person.ask(home)).data.authorityHome;
const waitingOf = async (person: Person) =>
  (await homeOf(person)).waiting.map(({ kind, count }: { kind: string; count: number }) => `${kind} ${count}`);
const setState = (state: 'SUBMITTED' | 'RETURNED' | 'APPROVED' | 'IN_USE') =>
  stage.system((client) => client.plan.updateMany({ where: { id: plan.planId }, data: { state } }));

beforeAll(async () => {
  stage = await openStage();
  authorityId = stage.authorities[0]!.id;
  await stage.system((client) => makeRound(client, '52'));
  officer = await stage.memberOf('PLAN_OFFICER', authorityId);
  executive = await stage.memberOf('EXECUTIVE', authorityId);
});
afterAll(() => stage?.close());

it('begins with a plan that is missing', async () => {
  expect(await homeOf(officer)).toMatchObject({
    currentPlan: null,
    report: null,
    openRound: { fiscalYear: 2566, months: 6, dueOn: '2023-04-30' },
  });
  expect(await waitingOf(officer)).toEqual(['PLAN_MISSING 1']);
  expect(await waitingOf(executive)).toEqual([]);
});

it('counts the open doubts of a document', async () => {
  await stage.system(async (client) => {
    const fileId = randomUUID();
    const file = {
      sha256: 'x',
      size: 1,
      mediaType: 'text/plain',
      name: 'a.txt',
      uploadedBy: 'tester',
      uploadedAt: new Date(),
    };
    await client.storedFile.create({ data: { authorityId, id: fileId, ...file } });
    const importId = randomUUID();
    await client.planImport.create({
      data: { authorityId, id: importId, fileId, state: 'READY', createdBy: 'tester' },
    });
    const finding = {
      authorityId,
      importId,
      code: 'TEXT_CUT',
      severity: 'INFO',
      message: 'ก',
      lineFrom: 0,
      lineTo: 0,
    } as const;
    await client.importFinding.createMany({
      data: [0, 1, 2].map((ordinal) => ({ ...finding, id: randomUUID(), ordinal })),
    });
    await client.importFinding.updateMany({ where: { importId, ordinal: 2 }, data: { state: 'ACCEPTED' } });
  });
  expect(await waitingOf(officer)).toEqual(['PLAN_MISSING 1', 'FINDINGS_OPEN 2']);
  await stage.system((client) =>
    client.planImport.updateMany({ where: { authorityId }, data: { discardedAt: new Date() } }),
  );
});

it('leads each role to what a plan and a report wait for', async () => {
  plan = await stage.system((client) => makePlan(client, authorityId, { state: 'DRAFT' }));
  head = await stage.memberOf('DIVISION_HEAD', authorityId, plan.departments[0]);
  expect(await waitingOf(officer)).toEqual(['PLAN_TO_SUBMIT 1']);
  await setState('SUBMITTED');
  expect(await waitingOf(officer)).toEqual([]);
  expect((await homeOf(executive)).waiting).toEqual([
    { kind: 'PLAN_TO_SIGN', count: 1, nodeId: globalId('Plan', authorityId, plan.planId) },
  ]);
  await setState('RETURNED');
  expect(await waitingOf(officer)).toEqual(['PLAN_RETURNED 1']);
  await setState('IN_USE');
  expect(await waitingOf(officer)).toEqual(['REPORT_TO_OPEN 1']);
  expect(await waitingOf(head)).toEqual([]);
  await officer.ask(openReport);
  expect(await waitingOf(officer)).toEqual(['REPORT_TO_SEND 1', 'ENTRIES_TO_FILL 4']);
  expect(await waitingOf(head)).toEqual(['ENTRIES_TO_FILL 2']);
  expect(await homeOf(officer)).toMatchObject({
    report: { state: 'DRAFT' },
    standing: { standing: 'OPEN', daysLate: 0 },
  });
  stage.clock.today = '2023-05-03';
  expect(await homeOf(head)).toMatchObject({ standing: { standing: 'MISSING', daysLate: 3 } });
  stage.clock.today = '2023-04-10';
});

it('is of an authority alone', async () => {
  const province = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '52' });
  expect((await province.ask(home)).errors?.[0]?.message).toBe('ROLE_MAY_NOT');
});
