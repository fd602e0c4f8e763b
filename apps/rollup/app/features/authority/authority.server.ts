import { faultResponse } from '@sujarit/remix-host/api/api-problem';
import type { Period } from '@sujarit/ui/frame/period.ts';
import { callApi } from '../../api.server.ts';
import { AuthorityOfProvinceDocument, PlanOfAuthorityDocument } from '../../gql/graphql.ts';
import type { Asked } from '../viewer/viewer.server.ts';

/** One authority in a year and round: its row, its plan and its report. With `planId` that plan instead of the one that counts. */
export async function loadAuthority({ request, context }: Asked, id: string, period: Period, planId: string | null) {
  const variables = { id, fiscalYear: period.fiscalYear, months: period.round };
  const [{ provinceAuthority }, asked] = await Promise.all([
    callApi(request, context, AuthorityOfProvinceDocument, variables),
    planId ? callApi(request, context, PlanOfAuthorityDocument, { id: planId }) : null,
  ]);
  if (asked && asked.plan.authority.id !== id) throw faultResponse('NOT_FOUND', context.requestId);
  return { ...provinceAuthority, plan: asked?.plan ?? provinceAuthority.plan ?? null };
}

export type AuthorityView = Awaited<ReturnType<typeof loadAuthority>>;
export type PlanView = NonNullable<AuthorityView['plan']>;
export type ReportView = NonNullable<AuthorityView['report']>;
