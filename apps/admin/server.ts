import path from 'node:path';
import { startHost } from '@sujarit/remix-host/host';
import { env } from './env.ts';

const root = import.meta.dirname;
const watched = process.argv.includes('--dev');
const { viteDevServer } = watched ? await import('@sujarit/remix-host/vite-dev-server') : {};

await startHost({
  appName: 'admin',
  port: env.ADMIN_PORT,
  clientFolder: path.join(root, 'build/client'),
  build: () => import(path.join(root, 'build/server/index.js')),
  dev: await viteDevServer?.(root),
  env,
});
