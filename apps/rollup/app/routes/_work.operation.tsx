import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadOperation, retryLetter } from '../features/operation/operation.server.ts';
import { OperationPage } from '../features/operation/operation-page.tsx';
import { viewerWhoMay } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'operation:title', i18n: ['operation', 'problems'] };

export async function loader(args: LoaderFunctionArgs) {
  await viewerWhoMay(args, 'operation.read');
  return loadOperation(args);
}

export async function action(args: ActionFunctionArgs) {
  await viewerWhoMay(args, 'operation.retry');
  return retryLetter(args);
}

export default function OperationRoute() {
  return <OperationPage {...useLoaderData<typeof loader>()} />;
}
