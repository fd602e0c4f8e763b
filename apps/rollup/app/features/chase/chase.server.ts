import type { ActionFunctionArgs } from '@remix-run/node';
import { outcomeOf } from '@sujarit/remix-host/api/outcome';
import { callApi } from '../../api.server.ts';
import { ChaseAuthoritiesDocument, ChaseDocument, ChasesDocument } from '../../gql/graphql.ts';
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
