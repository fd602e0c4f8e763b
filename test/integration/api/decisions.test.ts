import { planContentHash } from '@sujarit/db/plan-content-hash';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';
import { globalId, type MadePlan, makePlan } from './reporting.rows.ts';

const problem = '__typename ... on Problem { code params }';
const approve = `mutation($id: ID!, $version: Int!) { approvePlan(id: $id, version: $version) { ${problem}
  ... on MutationApprovePlanSuccess { data { state version decidedAt decisions { kind reason deciderName } } } } }`;
const giveBack = `mutation($id: ID!, $version: Int!, $reason: String!) { returnPlan(id: $id, version: $version, reason: $reason) { ${problem}
  ... on MutationReturnPlanSuccess { data { state version decisions { kind reason } } } } }`;

let stage: Stage;
let officer: Person;
let head: Person;
let elsewhere: Person;
let authorityId: string;
let revision = 0;

/** A plan that the executive has signed as it stands, and its id as the API shows it. */
async function signedPlan(): Promise<{ plan: MadePlan; id: string }> {
  revision += 1;
  const plan = await stage.system(async (client) => {
    const made = await makePlan(client, authorityId, { state: 'SIGNED', revision });
    const contentHash = await planContentHash(client, made);
    await client.planSignature.create({
      data: {
        authorityId,
        id: crypto.randomUUID(),
        planId: made.planId,
        contentHash,
        signerId: 'x',
        signerName: 'นายก',
        signedAt: new Date(),
      },
    });
    return made;
  });
  return { plan, id: globalId('Plan', authorityId, plan.planId) };
}

beforeAll(async () => {
  stage = await openStage();
  authorityId = stage.authorities.find(({ provinceCode }) => provinceCode === '52')!.id;
  officer = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '52' });
  head = await stage.officeOf('PROVINCIAL_HEAD', { provinceCode: '52' });
  elsewhere = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '30' });
});
afterAll(() => stage?.close());

describe('the province decides on a signed plan', () => {
  it('returns it with a reason that the authority reads', async () => {
    const { id } = await signedPlan();
    expect((await officer.ask(giveBack, { id, version: 1, reason: '' })).data.returnPlan.code).toBe('REASON_NEEDED');
    const { data } = await officer.ask(giveBack, { id, version: 1, reason: ' ขาดโครงการมิติที่ ๒ ' });
    expect(data.returnPlan.data).toEqual({
      state: 'RETURNED',
      version: 2,
      decisions: [{ kind: 'RETURN', reason: 'ขาดโครงการมิติที่ ๒' }],
    });
    const author = await stage.memberOf('PLAN_OFFICER', authorityId);
    const seen = await author.ask('query($id: ID!) { plan(id: $id) { decisions { reason } } }', { id });
    expect(seen.data.plan.decisions).toEqual([{ reason: 'ขาดโครงการมิติที่ ๒' }]);
    expect((await officer.ask(approve, { id, version: 2 })).data.approvePlan.code).toBe('ALREADY_RETURNED');
  });

  it('approves it, once: of two at the same moment one comes too late', async () => {
    const { id } = await signedPlan();
    const both = await Promise.all([officer.ask(approve, { id, version: 1 }), head.ask(approve, { id, version: 1 })]);
    expect(both.map(({ data }) => data.approvePlan).find(({ code }) => code)).toMatchObject({
      code: 'ALREADY_APPROVED',
      params: { name: expect.stringMatching(/./) },
    });
    const answers = both.map(({ data }) => data.approvePlan).sort((a, b) => a.__typename.localeCompare(b.__typename));
    expect(answers.map(({ __typename }) => __typename)).toEqual(['ConflictProblem', 'MutationApprovePlanSuccess']);
    expect(answers[1].data).toMatchObject({
      state: 'APPROVED',
      version: 2,
      decisions: [{ kind: 'APPROVE', reason: null }],
    });
  });

  it('of one who returns and one who approves, one decides', async () => {
    const { id, plan } = await signedPlan();
    const both = await Promise.all([
      officer.ask(approve, { id, version: 1 }),
      head.ask(giveBack, { id, version: 1, reason: 'แก้ไข' }),
    ]);
    const names = [both[0].data.approvePlan.__typename, both[1].data.returnPlan.__typename];
    expect(names.filter((name) => name === 'ConflictProblem')).toHaveLength(1);
    const decisions = await stage.system((client) => client.planDecision.count({ where: { planId: plan.planId } }));
    expect(decisions).toBe(1);
  });

  it('does not approve content that the executive did not sign', async () => {
    const { id, plan } = await signedPlan();
    await stage.system((client) =>
      client.project.updateMany({ where: { planId: plan.planId, ordinal: 1 }, data: { name: 'ชื่อใหม่หลังลงนาม' } }),
    );
    expect((await officer.ask(approve, { id, version: 1 })).data.approvePlan).toMatchObject({
      __typename: 'ConflictProblem',
      code: 'SIGNATURE_STALE',
    });
    const [after] = await stage.system((client) =>
      client.plan.findMany({ where: { id: plan.planId }, include: { decisions: true } }),
    );
    expect(after).toMatchObject({ state: 'SIGNED', version: 1, decisions: [] });
  });

  it('says before which of several can be approved and why others cannot, and decides on none', async () => {
    const [free, taken, changed] = [await signedPlan(), await signedPlan(), await signedPlan()];
    await head.ask(giveBack, { id: taken.id, version: 1, reason: 'แก้ไข' });
    await stage.system((client) =>
      client.project.updateMany({ where: { planId: changed.plan.planId, ordinal: 1 }, data: { name: 'ชื่ออื่น' } }),
    );
    const preview = `query($kind: PlanDecisionKind!, $plans: [PlanSeen!]!) { planDecisionPreviews(kind: $kind, plans: $plans) { id code params } }`;
    const plans = [free, taken, changed].map(({ id }) => ({ id, version: 1 }));
    const { data } = await officer.ask(preview, { kind: 'APPROVE', plans: [...plans, { id: free.id, version: 7 }] });
    expect(data.planDecisionPreviews.map(({ code }: { code: string | null }) => code)).toEqual([
      null,
      'ALREADY_RETURNED',
      'SIGNATURE_STALE',
      'STALE_VERSION',
    ]);
    const back = await officer.ask(preview, { kind: 'RETURN', plans: [plans[2]] });
    expect(back.data.planDecisionPreviews).toEqual([{ id: changed.id, code: null, params: {} }]);
    expect((await elsewhere.ask(preview, { kind: 'APPROVE', plans })).data.planDecisionPreviews).toEqual([]);
    const many = Array.from({ length: 101 }, () => plans[0]);
    expect((await officer.ask(preview, { kind: 'APPROVE', plans: many })).errors?.[0]?.extensions.code).toBe(
      'LIMIT_EXCEEDED',
    );
    expect((await officer.ask(approve, plans[0])).data.approvePlan.__typename).toBe('MutationApprovePlanSuccess');
  });

  it('two offices at many at once: each is decided once, as a transaction and an event of its own', async () => {
    const many = [];
    for (let count = 0; count < 8; count += 1) many.push((await signedPlan()).id);
    const answers = await Promise.all(
      many.flatMap((id) => [officer.ask(approve, { id, version: 1 }), head.ask(approve, { id, version: 1 })]),
    );
    const codes = answers.map(({ data }) => data.approvePlan.code ?? 'approved').sort();
    expect(codes).toEqual([...Array(8).fill('ALREADY_APPROVED'), ...Array(8).fill('approved')]);
    const planIds = many.map((id) => Buffer.from(id, 'base64').toString().split(':')[2]!);
    const events = await stage.system((client) =>
      client.auditEvent.findMany({ where: { authorityId, entity: 'plan_decision', operation: 'INSERT' } }),
    );
    const ofThese = events.filter(({ after }) => planIds.includes((after as { plan_id: string }).plan_id));
    expect(ofThese).toHaveLength(8);
    expect(new Set(ofThese.map(({ requestId }) => requestId)).size).toBe(8);
    const again = await officer.ask(approve, { id: many[0], version: 1 });
    expect(again.data.approvePlan.code).toBe('ALREADY_APPROVED');
  });

  it('is nobody else’s act: not another province’s, not the authority’s own, not on a draft', async () => {
    const { id } = await signedPlan();
    expect((await elsewhere.ask(approve, { id, version: 1 })).data.approvePlan).toMatchObject({
      __typename: 'NotFoundProblem',
    });
    const executive = await stage.memberOf('EXECUTIVE', authorityId);
    expect((await executive.ask(approve, { id, version: 1 })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    revision += 1;
    const draft = await stage.system((client) => makePlan(client, authorityId, { state: 'DRAFT', revision }));
    const hidden = await officer.ask(approve, { id: globalId('Plan', authorityId, draft.planId), version: 1 });
    expect(hidden.data.approvePlan.__typename).toBe('NotFoundProblem');
    expect(
      (await officer.ask(approve, { id: globalId('Report', authorityId, draft.planId), version: 1 })).errors,
    ).toBeDefined();
  });
});
