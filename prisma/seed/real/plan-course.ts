import { planContentHash } from '@sujarit/db/plan-content-hash';
import type { PlanState } from '@sujarit/domain/plan-lifecycle';
import { demoAccount } from '../account-list.ts';
import { momentOf } from '../demo-clock.ts';
import { stableId } from '../stable-id.ts';
import type { Acting } from './acting.ts';

export interface PlanCourse {
  authorityId: string;
  planId: string;
  officer: string;
  executive: string;
  province: string;
  /** ISO days of the acts. */
  submittedOn: string;
  signedOn: string;
  approvedOn: string;
  /** Stays as the document says when null. */
  announcedOn: string | null;
}

/** A plan's way into use by the people of the authority and the province: submitted, signed on its content's hash, approved, announced. */
export async function putIntoUse(acting: Acting, course: PlanCourse): Promise<void> {
  const { authorityId, planId, officer, executive, province } = course;
  await moveTo(acting, course, {
    email: officer,
    action: 'plan.submit',
    state: 'SUBMITTED',
    more: { submittedAt: momentOf(course.submittedOn) },
  });
  const signer = demoAccount(executive);
  await acting(executive, 'plan.sign', async (client) => {
    const contentHash = await planContentHash(client, { authorityId, planId });
    await client.planSignature.create({
      data: {
        authorityId,
        id: stableId(`signature ${planId}`),
        planId,
        contentHash,
        signerId: signer.id,
        signerName: signer.name,
        position: signer.authorities[0]!.position,
        signedAt: momentOf(course.signedOn),
      },
    });
    await client.plan.update({ where: key(course), data: { state: 'SIGNED', version: { increment: 1 } } });
  });
  const decider = demoAccount(province);
  await acting(province, 'plan.decide', async (client) => {
    const decidedAt = momentOf(course.approvedOn);
    await client.planDecision.createMany({
      data: [
        {
          authorityId,
          id: stableId(`decision ${planId}`),
          planId,
          kind: 'APPROVE',
          deciderId: decider.id,
          deciderName: decider.name,
          decidedAt,
        },
      ],
    });
    await client.plan.update({ where: key(course), data: { state: 'APPROVED', decidedAt, version: { increment: 1 } } });
  });
  const more = course.announcedOn ? { announcedOn: new Date(course.announcedOn) } : {};
  await moveTo(acting, course, { email: officer, action: 'plan.announce', state: 'ANNOUNCED', more });
  await moveTo(acting, course, { email: officer, action: 'plan.announce', state: 'IN_USE' });
}

interface Move {
  email: string;
  action: string;
  state: PlanState;
  more?: { submittedAt?: Date; announcedOn?: Date };
}

/** One act of the authority that changes the plan's state. */
export async function moveTo(
  acting: Acting,
  plan: { authorityId: string; planId: string },
  { email, action, state, more = {} }: Move,
): Promise<void> {
  await acting(email, action, (client) =>
    client.plan.update({ where: key(plan), data: { state, ...more, version: { increment: 1 } } }),
  );
}

function key({ authorityId, planId }: { authorityId: string; planId: string }) {
  return { authorityId_id: { authorityId, id: planId } };
}
