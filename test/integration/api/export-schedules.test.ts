import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';

const problem = '__typename ... on Problem { code }';
const set = `mutation($every: ScheduleEvery = MONTH, $day: Int!, $orderKey: String!) { setExportSchedule(every: $every, day: $day, orderKey: $orderKey) {
  ${problem} ... on InvalidInputProblem { problems { field code } } ... on MutationSetExportScheduleSuccess { data { id every day creatorName nextDueOn } } } }`;
const stop = `mutation($id: ID!) { stopExportSchedule(id: $id) { ${problem} ... on MutationStopExportScheduleSuccess { data { stoppedAt } } } }`;
const resume = `mutation($id: ID!) { resumeExportSchedule(id: $id) { ${problem} ... on MutationResumeExportScheduleSuccess { data { id creatorName stoppedAt stopReason } } } }`;
const list = '{ exportSchedules { id every day nextDueOn } }';

let stage: Stage;
let officer: Person;
let colleague: Person;
let elsewhere: Person;

beforeAll(async () => {
  stage = await openStage();
  officer = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '52' });
  colleague = await stage.officeOf('PROVINCIAL_HEAD', { provinceCode: '52' });
  elsewhere = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '30' });
});
afterAll(() => stage?.close());

describe('a schedule of files', () => {
  let id: string;

  it('is set once by one key, in the name of who set it, and begins after today', async () => {
    const orderKey = randomUUID();
    const answers = await Promise.all([
      officer.ask(set, { day: 28, orderKey }),
      officer.ask(set, { day: 28, orderKey }),
    ]);
    const ids = answers.map(({ data }) => data.setExportSchedule.data.id);
    expect(new Set(ids).size).toBe(1);
    id = ids[0];
    const { exportSchedules } = (await colleague.ask(list)).data;
    expect(exportSchedules).toMatchObject([{ id, every: 'MONTH', day: 28 }]);
    expect(exportSchedules[0].nextDueOn).toMatch(/^\d{4}-\d{2}-28$/);
  });

  it('is one for a day of an office, whoever asks, also at once', async () => {
    expect((await colleague.ask(set, { day: 28, orderKey: randomUUID() })).data.setExportSchedule.code).toBe(
      'SCHEDULE_EXISTS',
    );
    const both = await Promise.all(
      [officer, colleague].map((person) => person.ask(set, { every: 'WEEK', day: 5, orderKey: randomUUID() })),
    );
    expect(both.map(({ data }) => data.setExportSchedule.code ?? 'set').sort()).toEqual(['SCHEDULE_EXISTS', 'set']);
    expect((await elsewhere.ask(set, { day: 28, orderKey: randomUUID() })).data.setExportSchedule.data.day).toBe(28);
  });

  it('refuses a day that is none, and a key that is none', async () => {
    for (const [every, day] of [
      ['WEEK', 8],
      ['MONTH', 29],
      ['MONTH', 0],
    ] as const) {
      const { data } = await officer.ask(set, { every, day, orderKey: randomUUID() });
      expect(data.setExportSchedule.problems).toEqual([{ field: 'day', code: 'SCHEDULE_DAY_INVALID' }]);
    }
    expect((await officer.ask(set, { day: 3, orderKey: 'x' })).data.setExportSchedule.code).toBe('ORDER_KEY_INVALID');
  });

  it('is stopped by anybody of the office, a second time without harm, and can be set anew', async () => {
    expect((await elsewhere.ask(stop, { id })).data.stopExportSchedule.code).toBe('NO_SUCH_SCHEDULE');
    const first = (await colleague.ask(stop, { id })).data.stopExportSchedule.data.stoppedAt;
    expect((await officer.ask(stop, { id })).data.stopExportSchedule.data.stoppedAt).toBe(first);
    expect((await officer.ask(list)).data.exportSchedules).toMatchObject([{ every: 'WEEK', day: 5 }]);
    expect((await officer.ask(set, { day: 28, orderKey: randomUUID() })).data.setExportSchedule.data.day).toBe(28);
  });

  it('that stopped by itself is listed with the reason, and goes on in the name of who resumes it, or is ended', async () => {
    const stopped = async () => {
      await stage.system((client) =>
        client.exportSchedule.updateMany({
          where: { provinceCode: '52', every: 'WEEK', stoppedAt: null },
          data: { stoppedAt: new Date(), stopReason: 'RIGHTS_GONE' },
        }),
      );
      const { data } = await officer.ask('{ exportSchedules { id every stopReason } }');
      return data.exportSchedules.find(({ stopReason }: { stopReason: string | null }) => stopReason === 'RIGHTS_GONE');
    };
    const { id: own, every } = await stopped();
    expect(every).toBe('WEEK');
    expect((await elsewhere.ask(resume, { id: own })).data.resumeExportSchedule.code).toBe('NO_SUCH_SCHEDULE');
    const runs = await Promise.all([colleague.ask(resume, { id: own }), officer.ask(resume, { id: own })]);
    const names = runs.map(({ data }) => data.resumeExportSchedule.data.creatorName);
    expect(new Set(names).size).toBe(1);
    expect(runs[0]?.data.resumeExportSchedule.data).toMatchObject({ id: own, stoppedAt: null, stopReason: null });

    expect((await stopped()).id).toBe(own);
    const other = await officer.ask(set, { every: 'WEEK', day: 5, orderKey: randomUUID() });
    expect(other.data.setExportSchedule.data.day).toBe(5);
    expect((await officer.ask(resume, { id: own })).data.resumeExportSchedule.code).toBe('SCHEDULE_EXISTS');
    await officer.ask(stop, { id: own });
    const { exportSchedules } = (await officer.ask(list)).data;
    expect(exportSchedules.map(({ id: one }: { id: string }) => one)).not.toContain(own);
    expect((await officer.ask(resume, { id: own })).data.resumeExportSchedule.code).toBe('NO_SUCH_SCHEDULE');
  });
});
