import type { ActionFunctionArgs } from '@remix-run/node';
import { outcomeOf } from '@sujarit/remix-host/api/outcome';
import { callApi } from '../../api.server.ts';
import { ChaseAuthoritiesDocument, ChaseDocument, ChaseReachDocument, ChasesDocument } from '../../gql/graphql.ts';
import type { Asked } from '../viewer/viewer.server.ts';

const afterOf = (request: Request) => new URL(request.url).searchParams.get('after');

/** Chases the authorities that a form names, for its round. */
export async function chase({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const { chaseAuthorities } = await callApi(request, context, ChaseAuthoritiesDocument, {
    input: {
      authorityIds: form.getAll('authorityId').map(String),
      fiscalYear: Number(text('fy')),
      months: Number(text('round')),
      message: text('message') || null,
      orderKey: text('orderKey'),
    },
  });
  return outcomeOf(chaseAuthorities);
}

export type Chased = Awaited<ReturnType<typeof chase>>;

/** Whom a chase of the address's round would not reach today. */
export async function loadChaseReach({ request, context }: Asked) {
  const { searchParams } = new URL(request.url);
  const round = { fiscalYear: Number(searchParams.get('fy')), months: Number(searchParams.get('round')) };
  return (await callApi(request, context, ChaseReachDocument, round)).chaseReach;
}

export type ChaseReach = Awaited<ReturnType<typeof loadChaseReach>>;

/** The office's chases, the latest first. */
export async function loadChases({ request, context }: Asked) {
  const { chases } = await callApi(request, context, ChasesDocument, { after: afterOf(request) });
  return { ...chases, rows: chases.edges.map(({ node }) => node) };
}

export type Chases = Awaited<ReturnType<typeof loadChases>>;
export type ChaseHead = Chases['rows'][number];

/** One chase with the authorities it went to, fifty at a time. */
export async function loadChase({ request, context }: Asked, id: string) {
  const { chase: found } = await callApi(request, context, ChaseDocument, { id, after: afterOf(request) });
  const { targets, ...head } = found;
  return { head, targets: { ...targets, rows: targets.edges.map(({ node }) => node) } };
}

export type ChasePageData = Awaited<ReturnType<typeof loadChase>>;
export type ChaseTarget = ChasePageData['targets']['rows'][number];
