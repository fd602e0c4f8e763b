import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';

let stage: Stage;
let province: Person;
let officer: Person;
let executive: Person;
let colleague: Person;
const own = () => stage.authorities.filter(({ provinceCode }) => provinceCode === '52');
const idOf = (authority: { id: string }) => Buffer.from(`Authority:${authority.id}`).toString('base64');

const chaseDocument = `mutation($input: ChaseInput!) { chaseAuthorities(input: $input) { __typename
  ... on MutationChaseAuthoritiesSuccess { data { passedOver chase { id targetCount unreachedCount noticeCount readCount chaserName message } } }
  ... on ConflictProblem { code params } ... on InvalidInputProblem { code problems { field code } } ... on NotFoundProblem { code } } }`;
const chase = async (person: Person, authorities: { id: string }[], more: Record<string, unknown> = {}) => {
  const input = { authorityIds: authorities.map(idOf), fiscalYear: 2566, months: 6, orderKey: randomUUID(), ...more };
  const answer = await person.ask(chaseDocument, { input });
  return answer.data?.chaseAuthorities ?? answer.errors?.[0]?.extensions;
};
const noticesOf = async (person: Person) =>
  (
    await person.ask(
      '{ unreadNotices myNotices { totalCount edges { node { id fiscalYear months dueOn sentOn message senderName provinceNameTh readAt } } } }',
    )
  ).data;
const markRead = (person: Person, id: string) =>
  person.ask(
    `mutation($id: ID!) { markNoticeRead(id: $id) { __typename ... on MutationMarkNoticeReadSuccess { data { readAt } } ... on NotFoundProblem { code } } }`,
    { id },
  );

beforeAll(async () => {
  stage = await openStage(4);
  const [first, second] = own();
  province = await stage.officeOf('PROVINCIAL_HEAD', { provinceCode: '52' });
  officer = await stage.memberOf('PLAN_OFFICER', first!.id);
  executive = await stage.memberOf('EXECUTIVE', first!.id);
  colleague = await stage.memberOf('PLAN_OFFICER', second!.id);
  await stage.memberOf('AUDITOR', first!.id);
  await stage.system((client) =>
    client.reportingRound.create({
      data: {
        provinceCode: '52',
        fiscalYear: 2566,
        months: 6,
        opensOn: new Date('2023-04-01'),
        dueOn: new Date('2023-04-20'),
        closesOn: new Date('2023-06-30'),
        greenFrom: 50,
        orangeFrom: 20,
      },
    }),
  );
});
afterAll(() => stage.close());

describe('a chase', () => {
  it('tells the plan officers and executives of the authorities, and says where nobody could be told', async () => {
    const [first, , third] = own();
    const sent = await chase(province, [first!, third!], { message: ' กรุณาส่งรายงาน ' });
    expect(sent.data).toMatchObject({
      passedOver: [],
      chase: { targetCount: 2, unreachedCount: 1, noticeCount: 2, readCount: 0, message: 'กรุณาส่งรายงาน' },
    });
    const told = await noticesOf(officer);
    expect(told.unreadNotices).toBe(1);
    expect(told.myNotices.edges.map(({ node }: { node: object }) => node)).toEqual([
      expect.objectContaining({
        ...{ fiscalYear: 2566, months: 6, dueOn: '2023-04-20', sentOn: '2023-04-10', readAt: null },
        ...{ message: 'กรุณาส่งรายงาน', senderName: 'PROVINCIAL_HEAD คนหนึ่ง', provinceNameTh: 'ลำปาง' },
      }),
    ]);
    expect((await noticesOf(executive)).myNotices.totalCount).toBe(1);
    expect((await noticesOf(colleague)).myNotices.totalCount).toBe(0);
  });

  it('says before it is sent whom it will not reach', async () => {
    const [first, , third, fourth] = own();
    const ask = () => province.ask('{ chaseReach(fiscalYear: 2566, months: 6) { chasedToday unreachable } }');
    const { data } = await ask();
    expect(data.chaseReach.chasedToday.sort()).toEqual([idOf(first!), idOf(third!)].sort());
    expect(data.chaseReach.unreachable.sort()).toEqual([idOf(third!), idOf(fourth!)].sort());
    stage.clock.today = '2023-04-11';
    expect((await ask()).data.chaseReach.chasedToday).toEqual([]);
    stage.clock.today = '2023-04-10';
    expect((await officer.ask('{ chaseReach(fiscalYear: 2566, months: 6) { chasedToday } }')).errors).toHaveLength(1);
  });

  it('is sent once however often it is clicked, and passes over whom the day has chased', async () => {
    const [first, second] = own();
    const orderKey = randomUUID();
    const [one, two] = await Promise.all([
      chase(province, [first!, second!], { orderKey }),
      chase(province, [first!, second!], { orderKey }),
    ]);
    expect(one.data.chase.id).toBe(two.data.chase.id);
    expect(one.data.passedOver).toEqual(['อบต. 52/0']);
    expect(two.data.passedOver).toEqual(['อบต. 52/0']);
    expect((await noticesOf(colleague)).myNotices.totalCount).toBe(1);
    expect(await chase(province, [first!, second!])).toMatchObject({ code: 'CHASED_TODAY' });
    stage.clock.today = '2023-04-11';
    expect((await chase(province, [second!])).data.passedOver).toEqual([]);
    stage.clock.today = '2023-04-10';
  });

  it('refuses by name whom it need not chase, another province’s, a round without dates and one before its opening', async () => {
    const fourth = own()[3]!;
    await stage.system(async (client) => {
      const authorityId = fourth.id;
      const plan = {
        frameworkId: 'test-framework',
        title: 'แผน',
        yearFrom: 2566,
        yearTo: 2570,
        state: 'IN_USE' as const,
      };
      const planId = randomUUID();
      await client.plan.create({ data: { authorityId, id: planId, ...plan } });
      const sent = { state: 'SENT' as const, sentAt: new Date(), sentOn: new Date('2023-04-09') };
      await client.report.create({
        data: { authorityId, id: randomUUID(), planId, fiscalYear: 2566, months: 6, ...sent },
      });
    });
    expect(await chase(province, [own()[2]!, fourth])).toMatchObject({
      code: 'ALREADY_REPORTED',
      params: { count: 1, names: 'อบต. 52/3' },
    });
    const foreign = stage.authorities.find(({ provinceCode }) => provinceCode === '30')!;
    expect(await chase(province, [foreign])).toMatchObject({ code: 'NO_SUCH_AUTHORITY' });
    expect(await chase(province, [own()[2]!], { months: 12 })).toMatchObject({ code: 'ROUND_NOT_SET' });
    stage.clock.today = '2023-03-31';
    expect(await chase(province, [own()[2]!])).toMatchObject({
      code: 'ROUND_NOT_OPEN',
      params: { opensOn: '2023-04-01' },
    });
    stage.clock.today = '2023-04-10';
    expect(await chase(province, [])).toMatchObject({ problems: [{ field: 'authorityIds', code: 'REQUIRED' }] });
    expect(await chase(province, [own()[2]!], { message: 'ก'.repeat(1001) })).toMatchObject({
      problems: [{ field: 'message', code: 'TOO_LONG' }],
    });
    expect(await chase(officer, [own()[2]!])).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is shown in the log as read by its reader alone, at the first time', async () => {
    const mine = (await noticesOf(officer)).myNotices.edges[0].node;
    const of = (answer: Awaited<ReturnType<typeof markRead>>) => answer.data.markNoticeRead;
    expect(of(await markRead(executive, mine.id))).toMatchObject({ code: 'NO_SUCH_ROW' });
    const { readAt } = of(await markRead(officer, mine.id)).data;
    expect(of(await markRead(officer, mine.id)).data.readAt).toBe(readAt);
    expect((await noticesOf(officer)).unreadNotices).toBe(0);
    expect((await noticesOf(executive)).unreadNotices).toBe(1);
    const log = await province.ask(`{ chases(first: 5) { totalCount edges { node { readCount noticeCount
      targets(first: 5) { totalCount edges { node { authority { nameTh } notices { recipientRole readAt } } } } } } } }`);
    expect(log.data.chases.totalCount).toBe(3);
    const first = log.data.chases.edges.at(-1).node;
    expect(first).toMatchObject({ readCount: 1, noticeCount: 2, targets: { totalCount: 2 } });
    expect(first.targets.edges.map(({ node }: { node: object }) => node)).toEqual([
      {
        authority: { nameTh: 'อบต. 52/0' },
        notices: [
          { recipientRole: 'PLAN_OFFICER', readAt },
          { recipientRole: 'EXECUTIVE', readAt: null },
        ],
      },
      { authority: { nameTh: 'อบต. 52/2' }, notices: [] },
    ]);
    const other = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '30' });
    expect((await other.ask('{ chases { totalCount } }')).data.chases.totalCount).toBe(0);
  });

  it('leaves a notice to its reader also in the database: nobody else marks it, and nothing else of it changes', async () => {
    const scope = { kind: 'authority', authorityId: own()[0]!.id } as const;
    const count = await stage.within(scope, (client) => client.notice.updateMany({ data: { readAt: new Date() } }));
    expect(count).toEqual({ count: 0 });
    await expect(
      stage.within(scope, (client) => client.notice.updateMany({ data: { recipientName: 'คนอื่น' } })),
    ).rejects.toThrow(/permission denied/);
  });
});
