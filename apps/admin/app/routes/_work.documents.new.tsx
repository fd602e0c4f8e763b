import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useNavigation, useSubmit } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { startImport } from '../features/import/import.server.ts';
import { UploadScreen } from '../features/import/upload-screen.tsx';
import { refuseUnless } from '../features/viewer/refuse-unless.server.ts';
import { workingViewer } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'documents:new.title', i18n: ['documents', 'problems'] };

export async function loader(args: LoaderFunctionArgs) {
  refuseUnless(args, await workingViewer(args), 'import.edit');
  return null;
}

export function action(args: ActionFunctionArgs) {
  return startImport(args);
}

export default function NewDocument() {
  useTranslation('documents');
  const submit = useSubmit();
  return (
    <UploadScreen
      refusal={useActionData<typeof action>()?.refusal}
      starting={useNavigation().state !== 'idle'}
      onUploaded={(fileId) => submit({ fileId }, { method: 'post' })}
    />
  );
}
