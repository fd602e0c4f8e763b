import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import type { Action } from '@sujarit/auth/actions';
import { faultResponse, signInAddress } from '@sujarit/remix-host/api/api-problem';
import { requireWorkplace } from '@sujarit/remix-host/workplace/require-workplace.server';
import { callApi } from '../../api.server.ts';
import { ViewerDocument, type ViewerQuery } from '../../gql/graphql.ts';

export type Asked = Pick<LoaderFunctionArgs, 'request' | 'context'>;

/** One answer for all loaders of one request: they share its context. */
const answers = new WeakMap<object, Promise<ViewerQuery>>();

/** Who is signed in, with or without a workplace; others are sent to sign-in. */
export async function signedInViewer({ request, context }: Asked) {
  let answer = answers.get(context);
  if (answer === undefined) {
    answer = callApi(request, context, ViewerDocument, {});
    answers.set(context, answer);
  }
  const { viewer } = await answer;
  if (!viewer) throw redirect(signInAddress(request));
  return viewer;
}

/** Who is signed in and what they act for; sends on to sign-in or to the choice of the workplace. */
export async function workingViewer(args: Asked) {
  return requireWorkplace(await signedInViewer(args), args.request);
}

export type WorkingViewer = Awaited<ReturnType<typeof workingViewer>>;

/** The viewer, who may do this; to others a page is forbidden (403), whatever address they type. */
export async function viewerWhoMay(args: Asked, action: Action): Promise<WorkingViewer> {
  const viewer = await workingViewer(args);
  if (!viewer.actions.includes(action)) throw faultResponse('FORBIDDEN', args.context.requestId);
  return viewer;
}

/** The same for a page of one province's office. */
export async function officerWhoMay(args: Asked, action: Action) {
  const viewer = await viewerWhoMay(args, action);
  if (!viewer.province) throw faultResponse('FORBIDDEN', args.context.requestId);
  return { ...viewer, province: viewer.province };
}
