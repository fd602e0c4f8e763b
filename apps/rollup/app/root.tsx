import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, Outlet } from '@remix-run/react';
import { AppDocument } from '@sujarit/remix-host/document/app-document.tsx';
import { useFault } from '@sujarit/remix-host/document/use-fault';
import { FaultScreen } from '@sujarit/ui/fault/fault-screen';
import { NavigationProvider } from '@sujarit/ui/navigation/navigation';
import { fontPreloads } from '@sujarit/ui/styles/font-files.ts';
import '@sujarit/ui/styles/base.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryPage } from './entry-page.tsx';

export const handle = { i18n: ['app'] };

export const links = () => [...fontPreloads, { rel: 'icon', type: 'image/svg+xml', href: '/mark.svg' }];

export function loader({ context }: LoaderFunctionArgs) {
  return { requestId: context.requestId };
}

export const shouldRevalidate = () => false;

export function Layout({ children }: { children: ReactNode }) {
  const { t } = useTranslation('app');
  return (
    <AppDocument appTitle={t('title')}>
      <NavigationProvider Link={Link} Form={Form}>
        {children}
      </NavigationProvider>
    </AppDocument>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return (
    <EntryPage>
      <FaultScreen {...useFault()} />
    </EntryPage>
  );
}
