import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import { importList } from '../features/import/import.server.ts';
import { ImportListScreen } from '../features/import/import-list-screen.tsx';
import { may } from '../features/viewer/may.ts';
import { workingViewer } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'documents:title', i18n: ['documents'] };

export async function loader(args: LoaderFunctionArgs) {
  const [viewer, documents] = await Promise.all([workingViewer(args), importList(args)]);
  return { documents, mayImport: may(viewer, 'import.edit') };
}

export default function Documents() {
  const { documents, mayImport } = useLoaderData<typeof loader>();
  const { t } = useTranslation('documents');
  const [search] = useSearchParams();
  return (
    <>
      {search.get('done') === 'discarded' ? <Notice kind="success" live title={t('documents:discarded')} /> : null}
      <ImportListScreen documents={documents} mayImport={mayImport} discarded={search.get('discarded') === '1'} />
    </>
  );
}
