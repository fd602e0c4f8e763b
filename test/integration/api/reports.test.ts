import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';
import { type MadePlan, makePlan, makeRound } from './reporting.rows.ts';

const problem =
  '__typename ... on Problem { code params } ... on InvalidInputProblem { problems { field code } } ... on ConflictProblem { current }';
const open = `mutation($months: Int!) { openReport(fiscalYear: 2566, months: $months) { ${problem}
  ... on MutationOpenReportSuccess { data { id version state entries { id version status percent blockedBy editable planBudget project { name } } } } } }`;
const save = `mutation($input: EntryInput!) { saveEntry(input: $input) { ${problem}
  ... on MutationSaveEntrySuccess { data { id version status percent reason disbursed } } } }`;
const send = `mutation($id: ID!, $version: Int!) { sendReport(id: $id, version: $version) { ${problem}
  ... on MutationSendReportSuccess { data { id version state sentOn senderName standing { standing daysLate } progress { percent light projects counted disbursed } } } } }`;
const giveBack = `mutation($id: ID!, $version: Int!, $reason: String!) { returnReport(id: $id, version: $version, reason: $reason) { ${problem}
  ... on MutationReturnReportSuccess { data { state version decisions { kind reason deciderName } } } } }`;
const accept = `mutation($id: ID!, $version: Int!) { acceptReport(id: $id, version: $version) { ${problem}
  ... on MutationAcceptReportSuccess { data { state version } } } }`;
const mark = `mutation($id: ID!, $consistent: Boolean!, $reason: String, $lastMark: Int!) { markProject(projectId: $id, version: 1, lastMark: $lastMark, consistent: $consistent, reason: $reason) { ${problem}
  ... on MutationMarkProjectSuccess { data { name marks { consistent reason } } } } }`;

const empty = {
  inOrdinance: false,
  ordinanceBudget: null,
  disbursed: null,
  reason: null,
  reasonText: null,
  remark: null,
};

let stage: Stage;
let plan: MadePlan;
let officer: Person;
let head: Person;
let province: Person;

beforeAll(async () => {
  stage = await openStage();
  const [mine, other] = stage.authorities.filter(({ provinceCode }) => provinceCode === '52');
  await stage.system((client) => makeRound(client, '52'));
  plan = await stage.system((client) => makePlan(client, mine!.id, { projects: 4 }));
  await stage.system((client) => makePlan(client, other!.id, { projects: 2 }));
  officer = await stage.memberOf('PLAN_OFFICER', mine!.id);
  head = await stage.memberOf('DIVISION_HEAD', mine!.id, plan.departments[0]);
  province = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '52' });
});
afterAll(() => stage?.close());

describe('a report, from opening to the province', () => {
  // biome-ignore lint/suspicious/noExplicitAny: an answer of the API
  let report: any;

  it('is opened once, with an entry for each project of the year', async () => {
    const first = await officer.ask(open, { months: 6 });
    report = first.data.openReport.data;
    expect(report.entries).toHaveLength(4);
    expect(report.entries[0]).toMatchObject({
      status: 'NOT_STARTED',
      planBudget: '1000',
      blockedBy: null,
      editable: true,
    });
    const again = await officer.ask(open, { months: 6 });
    expect(again.data.openReport.data.id).toBe(report.id);
    const both = await Promise.all([officer.ask(open, { months: 6 }), officer.ask(open, { months: 6 })]);
    expect(both.map(({ data }) => data.openReport.data.entries.length)).toEqual([4, 4]);
  });

  it('is not opened before its day', async () => {
    const { data } = await officer.ask(open, { months: 12 });
    expect(data.openReport).toMatchObject({ __typename: 'ConflictProblem', code: 'ROUND_NOT_OPEN' });
  });

  it('takes what a person fills in, and shows both texts to who comes too late', async () => {
    const [entry] = report.entries;
    const input = { ...empty, id: entry.id, version: 1, status: 'IN_PROGRESS', percent: 40, disbursed: '๑,๐๐๐.๕๐' };
    const saved = await officer.ask(save, { input });
    expect(saved.data.saveEntry.data).toMatchObject({
      version: 2,
      status: 'IN_PROGRESS',
      percent: 40,
      disbursed: '1000.5',
    });
    const late = await officer.ask(save, { input: { ...input, percent: 70 } });
    expect(late.data.saveEntry).toMatchObject({
      code: 'STALE_VERSION',
      current: { percent: 40, version: 2, disbursed: '1000.5' },
    });
  });

  it('says which field is wrong', async () => {
    const input = { ...empty, id: report.entries[1].id, version: 1, status: 'CANNOT', percent: 0 };
    const { data } = await officer.ask(save, { input });
    expect(data.saveEntry.problems).toEqual([{ field: 'reason', code: 'REASON_NEEDED' }]);
  });

  it('lets a division head at the own department’s projects only', async () => {
    const input = { ...empty, status: 'DONE', percent: 100, version: 1 };
    const own = await head.ask(save, { input: { ...input, id: report.entries[2].id } });
    expect(own.data.saveEntry.data).toMatchObject({ status: 'DONE', version: 2 });
    const foreign = await head.ask(save, { input: { ...input, id: report.entries[1].id } });
    expect(foreign.data.saveEntry).toMatchObject({ __typename: 'NotFoundProblem', code: 'NO_SUCH_ENTRY' });
    const refused = await head.ask(open, { months: 6 });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'ROLE_MAY_NOT' });
    const mine = await head.ask(`{ currentReport(fiscalYear: 2566, months: 6) { entries { editable } } }`);
    expect(mine.data.currentReport.entries.map((one: { editable: boolean }) => one.editable)).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('is blocked for a project that the province marked not consistent, until it says otherwise (R8)', async () => {
    const id = Buffer.from(`Project:${plan.authorityId}:${plan.projects[1]}`).toString('base64');
    expect((await province.ask(mark, { id, lastMark: 0, consistent: false })).data.markProject.code).toBe(
      'REASON_NEEDED',
    );
    const marked = await province.ask(mark, { id, lastMark: 0, consistent: false, reason: 'อยู่ผิดมิติ' });
    expect(marked.data.markProject.data.marks).toEqual([{ consistent: false, reason: 'อยู่ผิดมิติ' }]);
    const input = { ...empty, id: report.entries[1].id, version: 1, status: 'DONE', percent: 100 };
    expect((await officer.ask(save, { input })).data.saveEntry.code).toBe('PROJECT_NOT_CONSISTENT');
    await province.ask(mark, { id, lastMark: 1, consistent: true });
    expect((await officer.ask(save, { input })).data.saveEntry.data.version).toBe(2);
  });

  it('is not sent with wrong entries: each is named with its field', async () => {
    await stage.system((client) =>
      client.reportEntry.updateMany({
        where: { authorityId: plan.authorityId, projectId: plan.projects[3]! },
        data: { status: 'CANNOT' },
      }),
    );
    const { data } = await officer.ask(send, { id: report.id, version: 1 });
    expect(data.sendReport).toMatchObject({
      code: 'ENTRIES_INVALID',
      problems: [{ field: `${report.entries[3].id}.reason`, code: 'REASON_NEEDED' }],
    });
    const input = { ...empty, id: report.entries[3].id, version: 1, status: 'CANNOT', percent: 0, reason: 'NO_BUDGET' };
    await officer.ask(save, { input });
  });

  it('is sent, and edited no more', async () => {
    const { data } = await officer.ask(send, { id: report.id, version: 1 });
    expect(data.sendReport.data).toMatchObject({
      state: 'SENT',
      sentOn: '2023-04-10',
      standing: { standing: 'ON_TIME', daysLate: 0 },
      progress: { percent: 50, light: 'GREEN', projects: 4, counted: 2, disbursed: '1000.50' },
    });
    const input = { ...empty, id: report.entries[3].id, version: 2, status: 'DONE', percent: 100 };
    expect((await officer.ask(save, { input })).data.saveEntry.code).toBe('REPORT_NOT_EDITABLE');
    expect((await officer.ask(send, { id: report.id, version: 2 })).data.sendReport.code).toBe('STATE_DOES_NOT_ALLOW');
  });

  it('lies in the tray of the own province only, is returned with a reason, mended, sent again and accepted once', async () => {
    const tray = '{ reports(states: [SENT]) { totalCount edges { node { id authority { nameTh } } } } }';
    expect((await province.ask(tray)).data.reports.totalCount).toBe(1);
    const elsewhere = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '30' });
    expect((await elsewhere.ask(tray)).data.reports).toEqual({ totalCount: 0, edges: [] });
    expect((await elsewhere.ask(accept, { id: report.id, version: 2 })).data.acceptReport.__typename).toBe(
      'NotFoundProblem',
    );
    expect((await province.ask(giveBack, { id: report.id, version: 2, reason: ' ' })).data.returnReport.code).toBe(
      'REASON_NEEDED',
    );
    const returned = await province.ask(giveBack, { id: report.id, version: 2, reason: 'ขาดหลักฐาน' });
    expect(returned.data.returnReport.data).toMatchObject({
      state: 'RETURNED',
      version: 3,
      decisions: [{ kind: 'RETURN', reason: 'ขาดหลักฐาน' }],
    });
    await officer.ask(send, { id: report.id, version: 3 });
    const preview = `query($reports: [ReportSeen!]!) { reportDecisionPreviews(kind: ACCEPT, reports: $reports) { code params } }`;
    const codes = async () => {
      const { data } = await province.ask(preview, { reports: [2, 4].map((version) => ({ id: report.id, version })) });
      return data.reportDecisionPreviews.map(({ code }: { code: string | null }) => code);
    };
    expect(await codes()).toEqual(['STALE_VERSION', null]);
    const colleague = await stage.officeOf('PROVINCIAL_HEAD', { provinceCode: '52' });
    const both = await Promise.all([province, colleague].map((who) => who.ask(accept, { id: report.id, version: 4 })));
    const kinds = both.map(({ data }) => data.acceptReport.__typename).sort();
    expect(kinds).toEqual(['ConflictProblem', 'MutationAcceptReportSuccess']);
    const second = both.find(({ data }) => data.acceptReport.code);
    expect(second?.data.acceptReport).toMatchObject({
      code: 'ALREADY_ACCEPTED',
      params: { name: expect.stringMatching(/./) },
    });
    expect(await codes()).toEqual(['ALREADY_ACCEPTED', 'ALREADY_ACCEPTED']);
  });

  it('closes what is done for the rest of the year (R7)', async () => {
    stage.clock.today = '2023-10-05';
    const both = await Promise.all([officer.ask(open, { months: 12 }), officer.ask(open, { months: 12 })]);
    expect(new Set(both.map(({ data }) => data.openReport.data.id)).size).toBe(1);
    const { data } = await officer.ask(open, { months: 12 });
    const entries = data.openReport.data.entries as {
      id: string;
      status: string;
      blockedBy: string | null;
      editable: boolean;
    }[];
    expect(entries.map(({ status, blockedBy }) => [status, blockedBy])).toEqual([
      ['NOT_STARTED', null],
      ['DONE', 'CLOSED_AFTER_DONE'],
      ['DONE', 'CLOSED_AFTER_DONE'],
      ['NOT_STARTED', null],
    ]);
    const input = { ...empty, id: entries[1]!.id, version: 1, status: 'IN_PROGRESS', percent: 10 };
    expect((await officer.ask(save, { input })).data.saveEntry.code).toBe('CLOSED_AFTER_DONE');
    stage.clock.today = '2023-04-10';
  });
});

describe('a round', () => {
  const set = `mutation($input: RoundInput!) { setRound(input: $input) { ${problem} ... on MutationSetRoundSuccess { data { version dueOn greenFrom formula chaseDays } } } }`;
  const input = {
    fiscalYear: 2567,
    months: 6,
    opensOn: '2024-04-01',
    dueOn: '2024-04-30',
    closesOn: '2024-06-30',
    greenFrom: '50',
    orangeFrom: '20',
    formula: 'DONE',
    chaseDays: [1, -14],
    version: null,
  };

  it('is set by the provincial head alone, once, and then by its version', async () => {
    const headOfProvince = await stage.officeOf('PROVINCIAL_HEAD', { provinceCode: '52' });
    expect((await province.ask(set, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const first = await headOfProvince.ask(set, { input });
    expect(first.data.setRound.data).toMatchObject({ version: 1, dueOn: '2024-04-30', chaseDays: [-14, 1] });
    expect((await headOfProvince.ask(set, { input })).data.setRound).toMatchObject({
      code: 'STALE_VERSION',
      current: { dueOn: '2024-04-30' },
    });
    const moved = await headOfProvince.ask(set, { input: { ...input, dueOn: '2024-05-15', version: 1 } });
    expect(moved.data.setRound.data).toMatchObject({ version: 2, dueOn: '2024-05-15' });
    const wrong = await headOfProvince.ask(set, {
      input: { ...input, version: 2, orangeFrom: '60', dueOn: '2024-03-01' },
    });
    expect(wrong.data.setRound.problems).toEqual([
      { field: 'dueOn', code: 'DUE_BEFORE_OPENING' },
      { field: 'orangeFrom', code: 'ORANGE_NOT_BELOW_GREEN' },
    ]);
  });

  it('is read by the authorities of the province, and by no other province’s', async () => {
    const rounds = '{ rounds(fiscalYear: 2566) { provinceCode months } round(fiscalYear: 2566, months: 6) { dueOn } }';
    expect((await officer.ask(rounds)).data).toMatchObject({
      rounds: [{ provinceCode: '52', months: 6 }],
      round: { dueOn: '2023-04-30' },
    });
    const [foreign] = stage.authorities.filter(({ provinceCode }) => provinceCode === '30');
    const stranger = await stage.memberOf('PLAN_OFFICER', foreign!.id);
    expect((await stranger.ask(rounds)).data).toEqual({ rounds: [], round: null });
  });
});
