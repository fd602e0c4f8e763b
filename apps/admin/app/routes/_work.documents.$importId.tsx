import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { importAct, importPage } from '../features/import/import.server.ts';
import { ImportScreen } from '../features/import/import-screen.tsx';
import { REVIEW_KEYS } from '../features/import/review-keys.ts';
import { may } from '../features/viewer/may.ts';
import { workingViewer } from '../features/viewer/viewer.server.ts';

export const handle = {
  title: 'documents:one',
  i18n: ['documents', 'findings', 'problems', 'plan', 'differences'],
  shortcuts: REVIEW_KEYS,
};

export async function loader(args: LoaderFunctionArgs) {
  const [viewer, document] = await Promise.all([workingViewer(args), importPage(args, args.params.importId ?? '')]);
  return { document, maySettle: may(viewer, 'importFinding.settle'), authorityName: viewer.authority?.nameTh };
}

export function action(args: ActionFunctionArgs) {
  return importAct(args, args.params.importId ?? '');
}

export default function Document() {
  const { document, maySettle, authorityName } = useLoaderData<typeof loader>();
  return (
    <ImportScreen
      document={document}
      maySettle={maySettle}
      authorityName={authorityName}
      refusal={useActionData<typeof action>()?.refusal}
      busy={useNavigation().state !== 'idle'}
    />
  );
}
