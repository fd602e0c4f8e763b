import { faultResponse } from '@sujarit/remix-host/api/api-problem';
import { callApi } from '../../api.server.ts';
import { PlansToCheckDocument, PlanToCheckDocument, ProjectToCheckDocument } from '../../gql/graphql.ts';
import type { Asked } from '../viewer/viewer.server.ts';
import { checkedCount, nextPlan, openingProject } from './check-order.ts';

/** The queue: every plan of the province whose projects are checked, and the first that has some left. */
export async function loadQueue({ request, context }: Asked) {
  const { plansToCheck } = await callApi(request, context, PlansToCheckDocument, {});
  return { plans: plansToCheck, first: nextPlan(plansToCheck, null) };
}

export type Queue = Awaited<ReturnType<typeof loadQueue>>;

/** A plan with the project that is checked now; when all of it is checked, with the plan that comes next. */
export async function loadCheck(asked: Asked, planId: string) {
  const { request, context } = asked;
  const { plan } = await callApi(request, context, PlanToCheckDocument, { id: planId });
  const { nodes } = plan.framework;
  const id = openingProject(plan.projects, new URL(request.url).searchParams.get('project'));
  const isDone = checkedCount(plan.projects) === plan.projects.length;
  const [project, after] = await Promise.all([
    id ? callApi(request, context, ProjectToCheckDocument, { id }) : null,
    isDone ? loadQueue(asked) : null,
  ]);
  if (project && project.project.plan.id !== plan.id) throw faultResponse('NOT_FOUND', context.requestId);
  return { plan, nodes, project: project?.project ?? null, next: after && nextPlan(after.plans, plan.id) };
}

export type Check = Awaited<ReturnType<typeof loadCheck>>;
export type CheckedProject = NonNullable<Check['project']>;
