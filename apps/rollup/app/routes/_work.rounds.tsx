import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { periodAsked } from '../features/period/period.server.ts';
import { loadRounds, saveRound } from '../features/rounds/rounds.server.ts';
import { RoundsPage } from '../features/rounds/rounds-page.tsx';
import { officerWhoMay } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'rounds:title', i18n: ['rounds', 'problems'] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await officerWhoMay(args, 'round.read');
  const mayEdit = viewer.actions.includes('round.edit');
  const { fiscalYear } = periodAsked(args.request, viewer);
  const asked = new URL(args.request.url).searchParams.get('edit');
  const edited = mayEdit && (asked === '6' || asked === '12') ? (Number(asked) as 6 | 12) : null;
  return { ...(await loadRounds(args, fiscalYear, edited)), fiscalYear, edited, mayEdit };
}

export async function action(args: ActionFunctionArgs) {
  await officerWhoMay(args, 'round.edit');
  return saveRound(args);
}

export default function Rounds() {
  return <RoundsPage {...useLoaderData<typeof loader>()} />;
}
