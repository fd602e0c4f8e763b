import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadChase } from '../features/chase/chase.server.ts';
import { ChasePage } from '../features/chase/chase-page.tsx';
import { officerWhoMay } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'chase:log', i18n: ['chase'] };

export async function loader(args: LoaderFunctionArgs) {
  await officerWhoMay(args, 'chase.read');
  return loadChase(args, args.params.id ?? '');
}

export default function Chase() {
  return <ChasePage {...useLoaderData<typeof loader>()} />;
}
