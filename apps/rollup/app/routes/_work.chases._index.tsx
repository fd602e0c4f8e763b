import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadChases } from '../features/chase/chase.server.ts';
import { ChasesPage } from '../features/chase/chases-page.tsx';
import { officerWhoMay } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'chase:log', i18n: ['chase'] };

export async function loader(args: LoaderFunctionArgs) {
  await officerWhoMay(args, 'chase.read');
  return { chases: await loadChases(args) };
}

export default function Chases() {
  return <ChasesPage {...useLoaderData<typeof loader>()} />;
}
