import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { home } from '../features/home/home.server.ts';
import { HomeScreen } from '../features/home/home-screen.tsx';

export const handle = { title: 'app:section.home', i18n: ['home', 'plan'] };

export function loader(args: LoaderFunctionArgs) {
  return home(args);
}

export default function Home() {
  return <HomeScreen {...useLoaderData<typeof loader>()} />;
}
