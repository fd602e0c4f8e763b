import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { periodOf, periodOfDay } from '@sujarit/ui/frame/period.ts';
import { itaPage } from '../features/ita/ita.server.ts';
import { ItaScreen } from '../features/ita/ita-screen.tsx';

export { PageFault as ErrorBoundary } from '../features/problem/page-fault.tsx';

export const handle = { title: 'app:section.ita', i18n: ['ita'] };

export function loader(args: LoaderFunctionArgs) {
  return itaPage(args);
}

export default function Ita() {
  const page = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { fiscalYear } = periodOf(search, periodOfDay(page.today));
  return <ItaScreen page={page} fiscalYear={fiscalYear} resultYear={Number(search.get('year')) || undefined} />;
}
