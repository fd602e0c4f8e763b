import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { importPage } from '../features/import/import.server.ts';
import { TextScreen } from '../features/import/text-screen.tsx';

export const handle = { title: 'documents:text', i18n: ['documents'] };

/** A document's text with the lines marked that ?from= and ?to= name, from 0. */
export async function loader(args: LoaderFunctionArgs) {
  const { id, file, lineCount } = await importPage(args, args.params.importId ?? '');
  const search = new URL(args.request.url).searchParams;
  return { id, name: file.name, lineCount, from: Number(search.get('from') ?? 0), to: Number(search.get('to') ?? -1) };
}

export default function DocumentText() {
  return <TextScreen {...useLoaderData<typeof loader>()} />;
}
