import type { ActionFunctionArgs } from '@remix-run/node';
import { outcomeOf } from '@sujarit/remix-host/api/outcome';
import { callApi } from '../../api.server.ts';
import {
  ChangeViewDocument,
  DefaultViewDocument,
  RemoveViewDocument,
  RestoreViewDocument,
  SavedViewsDocument,
  SaveViewDocument,
  SetDefaultViewDocument,
  TakeOverViewDocument,
} from '../../gql/graphql.ts';
import type { Asked } from '../viewer/viewer.server.ts';
import { isBare, openedAddress } from './opened-view.ts';

/** The own views and those that the office shares. */
export async function loadViews({ request, context }: Asked) {
  const { savedViews } = await callApi(request, context, SavedViewsDocument, {});
  return savedViews;
}

export type SavedView = Awaited<ReturnType<typeof loadViews>>[number];

/** The address with which a person's table opens, when theirs says nothing of the table; null where no view is chosen for that. */
export async function defaultAddress({ request, context }: Asked): Promise<string | null> {
  const search = new URL(request.url).searchParams;
  if (!isBare(search)) return null;
  const { defaultView } = await callApi(request, context, DefaultViewDocument, {});
  return defaultView && openedAddress(search, defaultView);
}

const acts = ['save', 'change', 'remove', 'restore', 'takeOver', 'setDefault'] as const;
export type ViewAct = (typeof acts)[number];

/** What a form asks of a view: to keep it, to change it, to take it away and put it back, to take it over, to open with it. */
export async function actOnView(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const act = acts.find((one) => one === form.get('act')) ?? 'save';
  return { act, ...outcomeOf(await asked(args, act, form)) };
}

export type ViewActed = Awaited<ReturnType<typeof actOnView>>;

async function asked({ request, context }: ActionFunctionArgs, act: ViewAct, form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '');
  const id = text('id');
  const version = Number(text('version'));
  const input = { name: text('name'), query: text('query'), shared: form.get('shared') !== null };
  switch (act) {
    case 'save':
      return (await callApi(request, context, SaveViewDocument, { input, orderKey: text('orderKey') })).saveView;
    case 'change':
      return (await callApi(request, context, ChangeViewDocument, { id, version, input })).changeView;
    case 'remove':
      return (await callApi(request, context, RemoveViewDocument, { id, version })).removeView;
    case 'restore':
      return (await callApi(request, context, RestoreViewDocument, { id })).restoreView;
    case 'takeOver':
      return (await callApi(request, context, TakeOverViewDocument, { id, version })).takeOverView;
    case 'setDefault': {
      const isDefault = text('isDefault') === 'true';
      return (await callApi(request, context, SetDefaultViewDocument, { id, isDefault })).setDefaultView;
    }
  }
}
