import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { actOnExports, loadExports } from '../features/exports/exports.server.ts';
import { ExportsPage } from '../features/exports/exports-page.tsx';
import { loadSchedules } from '../features/exports/schedules.server.ts';
import { viewerWhoMay } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'exports:title', i18n: ['exports', 'problems', 'province'] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerWhoMay(args, 'export.read');
  const [exports, schedules] = await Promise.all([loadExports(args), loadSchedules(args)]);
  const mayOrder = viewer.actions.includes('export.order');
  return { exports, schedules, mayOrder, maySchedule: viewer.actions.includes('schedule.edit') };
}

export const action = actOnExports;

export default function Exports() {
  return <ExportsPage {...useLoaderData<typeof loader>()} />;
}
