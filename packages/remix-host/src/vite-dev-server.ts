import type { ServerBuild } from '@remix-run/node';
import type { DevServer } from './host.ts';

/** Vite as middleware for `npm run dev`; loaded only then. `root` is the app's folder. */
export async function viteDevServer(root: string): Promise<DevServer> {
  const { createServer } = await import('vite');
  const vite = await createServer({ root, server: { middlewareMode: true, hmr: { port: 0 } } });
  return {
    middlewares: vite.middlewares,
    loadBuild: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<unknown> as Promise<ServerBuild>,
    close: () => vite.close(),
  };
}
