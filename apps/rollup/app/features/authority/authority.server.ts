import { faultResponse } from '@sujarit/remix-host/api/api-problem';
import type { Period } from '@sujarit/ui/frame/period.ts';
import { callApi } from '../../api.server.ts';
import { AuthorityOfProvinceDocument, PlanOfAuthorityDocument } from '../../gql/graphql.ts';
import type { Asked } from '../viewer/viewer.server.ts';
import { showsReport } from './shows-report.ts';

/** One authority in a year and round: its row, its plan and its report, in full where that is shown. With `planId` that plan instead of the one that counts. */
export async function loadAuthority({ request, context }: Asked, id: string, period: Period, planId: string | null) {
  const inFull = showsReport(new URL(request.url).searchParams);
  const variables = { id, fiscalYear: period.fiscalYear, months: period.round, inFull };
  const [{ provinceAuthority }, asked] = await Promise.all([
    callApi(request, context, AuthorityOfProvinceDocument, variables),
    planId ? callApi(request, context, PlanOfAuthorityDocument, { id: planId }) : null,
  ]);
  if (asked && asked.plan.authority.id !== id) throw faultResponse('NOT_FOUND', context.requestId);
  return { ...provinceAuthority, plan: asked?.plan ?? provinceAuthority.plan ?? null };
}

export type AuthorityView = Awaited<ReturnType<typeof loadAuthority>>;
export type PlanView = NonNullable<AuthorityView['plan']>;
type Report = NonNullable<AuthorityView['report']>;
export type ReportHead = Omit<Report, 'entries' | 'progress'>;
export type ReportView = Report & Required<Pick<Report, 'entries' | 'progress'>>;
