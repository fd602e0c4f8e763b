import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CHECK_KEYS } from '../features/consistency/check-keys.ts';
import { CheckPage } from '../features/consistency/check-page.tsx';
import { loadCheck } from '../features/consistency/consistency.server.ts';
import { officerWhoMay } from '../features/viewer/viewer.server.ts';

export const handle = {
  title: 'consistency:pageTitle',
  i18n: ['consistency', 'decision', 'problems'],
  shortcuts: CHECK_KEYS,
};

export async function loader(args: LoaderFunctionArgs) {
  await officerWhoMay(args, 'project.mark');
  return loadCheck(args, args.params.planId ?? '');
}

export default function Check() {
  return <CheckPage {...useLoaderData<typeof loader>()} />;
}
