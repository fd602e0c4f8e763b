import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';
import { globalId } from './reporting.rows.ts';

const problem = '__typename ... on Problem { code }';
const place = '{ deliveryPlace }';
const order = `mutation($orderKey: String!) { orderExport(fiscalYear: 2566, months: 6, deliver: true, orderKey: $orderKey) { ${problem}
  ... on MutationOrderExportSuccess { data { id deliveryState } } } }`;
const set = `mutation { setExportSchedule(every: WEEK, day: 2, deliver: true, orderKey: "a-schedule-to-send") { ${problem}
  ... on MutationSetExportScheduleSuccess { data { deliver } } } }`;
const deliver = `mutation($id: ID!) { deliverExport(id: $id) { ${problem} ... on MutationDeliverExportSuccess { data { deliveryState deliveryError } } } }`;

const outside = 'sftp://files.example.go.th/in';
let stage: Stage;
let officer: Person;
let elsewhere: Person;

const jobs = () => stage.system((client) => client.outbox.findMany({ where: { job: 'deliver-export' } }));
const made = (state: 'READY' | 'RUNNING') =>
  stage.system(async (client) => {
    const id = randomUUID();
    const by = { orderedBy: officer.userId, orderedName: 'คนหนึ่ง', orderKey: id };
    await client.aggregateExport.create({
      data: { id, provinceCode: '52', fiscalYear: 2566, months: 6, state, ...by },
    });
    return { exportId: id, id: globalId('AggregateExport', id) };
  });

describe('where a place outside is set', () => {
  beforeAll(async () => {
    stage = await openStage(1, outside);
    officer = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '52' });
    elsewhere = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '30' });
  });
  afterAll(() => stage?.close());

  it('offices are told it, and may have files sent there when they are made', async () => {
    expect((await officer.ask(place)).data.deliveryPlace).toBe(outside);
    const { data } = await officer.ask(order, { orderKey: randomUUID() });
    expect(data.orderExport.data.deliveryState).toBe('QUEUED');
    expect((await officer.ask(set)).data.setExportSchedule.data.deliver).toBe(true);
    expect(await jobs()).toEqual([]);
  });

  it('finished files are sent once however often the button is pressed, and once more after a failure', async () => {
    const { id, exportId } = await made('READY');
    const answers = await Promise.all([officer.ask(deliver, { id }), officer.ask(deliver, { id })]);
    expect(answers.map(({ data }) => data.deliverExport.data.deliveryState)).toEqual(['QUEUED', 'QUEUED']);
    expect(await jobs()).toMatchObject([{ payload: { exportId }, scope: { order: { userId: officer.userId } } }]);
    const data = { deliveryState: 'FAILED', deliveryError: 'DELIVERY_NOT_TAKEN' } as const;
    await stage.system((client) => client.aggregateExport.update({ where: { id: exportId }, data }));
    const again = (await officer.ask(deliver, { id })).data.deliverExport.data;
    expect(again).toEqual({ deliveryState: 'QUEUED', deliveryError: null });
    expect(await jobs()).toHaveLength(2);
  });

  it('a sending that failed for the last time is ordered anew by the operator', async () => {
    const operator = await stage.officeOf('PLATFORM_OPERATOR', {});
    const { id, exportId } = await made('READY');
    await officer.ask(deliver, { id });
    const job = (await jobs()).find(({ payload }) => (payload as { exportId: string }).exportId === exportId)!;
    const letterId = randomUUID();
    await stage.system(async (client) => {
      const { payload, scope } = job;
      const letter = { job: job.job, payload: payload!, scope: scope!, error: 'DELIVERY_UNREACHABLE', attempts: 7 };
      await client.deadLetter.create({ data: { id: letterId, ...letter } });
      const data = { deliveryState: 'FAILED', deliveryError: 'DELIVERY_UNREACHABLE' } as const;
      await client.aggregateExport.update({ where: { id: exportId }, data });
    });
    const retry = `mutation($id: ID!) { retryDeadLetter(id: $id) { ${problem} ... on MutationRetryDeadLetterSuccess { data { retriedAt } } } }`;
    const before = (await jobs()).length;
    await operator.ask(retry, { id: globalId('DeadLetter', letterId) });
    const find = { where: { id: exportId } };
    const row = await stage.system((client) => client.aggregateExport.findUniqueOrThrow(find));
    expect(row).toMatchObject({ state: 'READY', deliveryState: 'QUEUED', deliveryError: null });
    expect(await jobs()).toHaveLength(before + 1);
  });

  it('files that are not finished, or another office’s, are not sent', async () => {
    const { id } = await made('RUNNING');
    expect((await officer.ask(deliver, { id })).data.deliverExport.code).toBe('STATE_DOES_NOT_ALLOW');
    expect((await elsewhere.ask(deliver, { id })).data.deliverExport.code).toBe('NO_SUCH_EXPORT');
  });
});

describe('where no place is set', () => {
  beforeAll(async () => {
    stage = await openStage(1);
    officer = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '52' });
  });
  afterAll(() => stage?.close());

  it('nothing is offered, and what is asked for all the same is refused', async () => {
    expect((await officer.ask(place)).data.deliveryPlace).toBeNull();
    expect((await officer.ask(order, { orderKey: randomUUID() })).data.orderExport.code).toBe('DELIVERY_NOT_SET');
    expect((await officer.ask(set)).data.setExportSchedule.code).toBe('DELIVERY_NOT_SET');
    const { id } = await made('READY');
    expect((await officer.ask(deliver, { id })).data.deliverExport.code).toBe('DELIVERY_NOT_SET');
    expect(await jobs()).toEqual([]);
  });
});
