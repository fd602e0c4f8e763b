import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { fiscalYearOf, thaiDate } from '@sujarit/domain/fiscal-calendar';
import { signInAddress } from '@sujarit/remix-host/api/api-problem';
import { requireWorkplace } from '@sujarit/remix-host/workplace/require-workplace.server';
import { callApi } from '../../api.server.ts';
import { ViewerDocument } from '../../gql/graphql.ts';

type Asked = Pick<LoaderFunctionArgs, 'request' | 'context'>;

/** Who is signed in, with or without a workplace; others are sent to sign-in. */
export async function signedInViewer({ request, context }: Asked) {
  const { viewer } = await callApi(request, context, ViewerDocument, {});
  if (!viewer) throw redirect(signInAddress(request));
  return viewer;
}

/** Who is signed in and what they act for; sends on to sign-in or to the choice of the workplace. */
export async function workingViewer(args: Asked) {
  return requireWorkplace(await signedInViewer(args), args.request);
}

/** The fiscal years to choose from: those of the plans, and the one that is now; and whether the day is a demonstration's. */
export function yearsToLookAt(viewer: Awaited<ReturnType<typeof workingViewer>>): { years: number[]; demo: boolean } {
  const plans = viewer.authority?.plans ?? [];
  const now = fiscalYearOf(viewer.today);
  const from = Math.min(now, ...plans.map(({ yearFrom }) => yearFrom));
  const to = Math.max(now, ...plans.map(({ yearTo }) => yearTo));
  return {
    years: Array.from({ length: to - from + 1 }, (_, place) => from + place),
    demo: viewer.today !== thaiDate(new Date()),
  };
}
