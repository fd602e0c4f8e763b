import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';
import { globalId } from './reporting.rows.ts';

const problem = '__typename ... on Problem { code }';
const order = `mutation($orderKey: String!, $months: Int = 6) { orderExport(fiscalYear: 2566, months: $months, orderKey: $orderKey) { ${problem}
  ... on InvalidInputProblem { problems { field code } } ... on MutationOrderExportSuccess { data { id state provinceCode regionNo orderedName } } } }`;
const cancel = `mutation($id: ID!) { cancelExport(id: $id) { ${problem} ... on MutationCancelExportSuccess { data { state } } } }`;
const list = '{ exports { totalCount edges { node { id state files { format name size downloadPath } } } } }';
const one = 'query($id: ID!) { export(id: $id) { state rows files { format downloadPath } } }';

let stage: Stage;
let officer: Person;
let elsewhere: Person;
let analyst: Person;

beforeAll(async () => {
  stage = await openStage();
  officer = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '52' });
  elsewhere = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '30' });
  analyst = await stage.officeOf('NACC_ANALYST', { regionNo: 5 });
});
afterAll(() => stage?.close());

const outbox = () => stage.system((client) => client.outbox.findMany({ where: { job: 'make-aggregate-export' } }));

describe('an export', () => {
  const orderKey = randomUUID();
  let id: string;

  it('is ordered once by one key, with one job that holds ids alone', async () => {
    const answers = await Promise.all([officer.ask(order, { orderKey }), officer.ask(order, { orderKey })]);
    const ids = answers.map(({ data }) => data.orderExport.data.id);
    expect(new Set(ids).size).toBe(1);
    id = ids[0];
    expect((await officer.ask(order, { orderKey })).data.orderExport.data).toMatchObject({
      id,
      state: 'QUEUED',
      provinceCode: '52',
      regionNo: null,
    });
    const orders = await outbox();
    expect(orders).toHaveLength(1);
    const exportId = Buffer.from(id, 'base64').toString().split(':')[1];
    expect(orders[0]).toMatchObject({ payload: { exportId }, scope: { order: { userId: officer.userId } } });
  });

  it('refuses a key that is none, and a round that is none', async () => {
    expect((await officer.ask(order, { orderKey: 'x' })).data.orderExport.problems).toEqual([
      { field: 'orderKey', code: 'ORDER_KEY_INVALID' },
    ]);
    expect((await officer.ask(order, { orderKey: randomUUID(), months: 9 })).data.orderExport.code).toBe(
      'NO_SUCH_ROUND',
    );
    const member = await stage.memberOf('PLAN_OFFICER', stage.authorities[0]!.id);
    expect((await member.ask(order, { orderKey: randomUUID() })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is seen by its own office', async () => {
    expect((await officer.ask(list)).data.exports).toMatchObject({
      totalCount: 1,
      edges: [{ node: { id, files: [] } }],
    });
    for (const other of [elsewhere, analyst]) {
      expect((await other.ask(list)).data.exports.totalCount).toBe(0);
      expect((await other.ask(one, { id })).errors?.[0]?.extensions.reason).toBe('NO_SUCH_EXPORT');
      expect((await other.ask(cancel, { id })).data.cancelExport.code).toBe('NO_SUCH_EXPORT');
    }
    const regional = await analyst.ask(order, { orderKey: randomUUID() });
    expect(regional.data.orderExport.data).toMatchObject({ provinceCode: null, regionNo: 5 });
  });

  it('tells how far its parts are while it is made', async () => {
    const exportId = Buffer.from(id, 'base64').toString().split(':')[1]!;
    const parts = [2, 3].map((done) => ({ id: randomUUID(), exportId, afterCode: String(done), done, total: 4 }));
    await stage.system((client) => client.exportPart.createMany({ data: parts }));
    expect((await officer.ask('query($id: ID!) { export(id: $id) { done } }', { id })).data.export.done).toBe(5);
    await stage.system((client) => client.exportPart.deleteMany({ where: { exportId } }));
  });

  it('is downloaded by its own office when it is made', async () => {
    const bytes = Buffer.from('\uFEFFที่,อปท.\n1,อบต.\n');
    const { sha256, size } = await stage.storage.put(bytes);
    const exportId = Buffer.from(id, 'base64').toString().split(':')[1]!;
    await stage.system((client) =>
      client.exportFile.create({ data: { exportId, format: 'CSV', name: 'ลำปาง.csv', sha256, size } }),
    );
    expect((await officer.ask(one, { id })).data.export.files).toEqual([]);
    expect((await officer.fetch(`/files/export/${exportId}/csv`)).status).toBe(404);
    await stage.system((client) =>
      client.aggregateExport.update({ where: { id: exportId }, data: { state: 'READY', rows: 2 } }),
    );
    const { data } = await officer.ask(one, { id });
    expect(data.export).toMatchObject({
      state: 'READY',
      rows: 2,
      files: [{ format: 'CSV', downloadPath: `/files/export/${exportId}/csv` }],
    });
    const path = data.export.files[0].downloadPath;
    const answer = await officer.fetch(path);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    expect((await officer.fetch(path.replace('csv', 'xlsx'))).status).toBe(404);
    for (const other of [elsewhere, analyst]) expect((await other.fetch(path)).status).toBe(404);
    expect((await officer.ask(cancel, { id })).data.cancelExport.code).toBe('STATE_DOES_NOT_ALLOW');
  });

  it('is called off while it waits', async () => {
    const waiting = await officer.ask(order, { orderKey: randomUUID() });
    const { data } = await officer.ask(cancel, { id: waiting.data.orderExport.data.id });
    expect(data.cancelExport.data.state).toBe('CANCELLED');
  });
});

describe('the operator', () => {
  const letters =
    '{ deadLetters(waiting: true) { totalCount edges { node { id job error attempts payload retriedAt } } } operationOverview { authorities waiting deadLetters exports { state count } imports { state count } } }';
  const retry = `mutation($id: ID!) { retryDeadLetter(id: $id) { ${problem} ... on MutationRetryDeadLetterSuccess { data { retriedAt } } } }`;

  it('sees dead jobs and orders one anew, once', async () => {
    const operator = await stage.officeOf('PLATFORM_OPERATOR', {});
    const [queued] = await outbox();
    const letterId = randomUUID();
    await stage.system((client) =>
      client.deadLetter.create({
        data: {
          id: letterId,
          job: queued!.job,
          payload: queued!.payload!,
          scope: queued!.scope!,
          error: 'UNAVAILABLE',
          attempts: 4,
        },
      }),
    );
    const before = (await outbox()).length;
    const { data } = await operator.ask(letters);
    expect(data.deadLetters).toMatchObject({
      totalCount: 1,
      edges: [{ node: { job: 'make-aggregate-export', error: 'UNAVAILABLE', attempts: 4 } }],
    });
    expect(data.operationOverview).toMatchObject({ authorities: 4, waiting: before, deadLetters: 1 });
    const id = globalId('DeadLetter', letterId);
    expect((await operator.ask(retry, { id })).data.retryDeadLetter.data.retriedAt).not.toBeNull();
    expect((await operator.ask(retry, { id })).data.retryDeadLetter.__typename).toBe('ConflictProblem');
    expect((await outbox()).length).toBe(before + 1);
    expect((await officer.ask(letters)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
