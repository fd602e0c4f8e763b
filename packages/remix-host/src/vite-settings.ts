import { vitePlugin as remix } from '@remix-run/dev';
import type { UserConfig } from 'vite';
import { firstPageChunks } from './first-page-chunks.ts';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

/** The vite configuration both apps share: Remix with every v3 flag, our packages and their own libraries bundled. */
export function remixAppConfig(): UserConfig {
  return {
    plugins: [
      remix({
        ignoredRouteFiles: ['**/*.test.*', '**/*.css'],
        future: {
          v3_fetcherPersist: true,
          v3_relativeSplatPath: true,
          v3_throwAbortReason: true,
          v3_lazyRouteDiscovery: true,
          v3_singleFetch: true,
          v3_routeConfig: false,
        },
      }),
    ],
    // what our packages depend on is not in the app's own node_modules: it goes into the server bundle
    ssr: { noExternal: [/^@sujarit\//, /^@tanstack\//, 'lucide-react', 'qr'] },
    resolve: { dedupe: ['react', 'react-dom', 'react-i18next', 'i18next'] },
    // found before the first page is asked for: finding them later would load a second React beside the first
    optimizeDeps: { entries: ['app/entry.client.tsx', 'app/root.tsx', 'app/routes/**/*.{ts,tsx}'] },
    build: {
      assetsInlineLimit: 0,
      target: 'es2022',
      // 4 % less for a browser to fetch than what esbuild leaves
      minify: 'terser',
      rollupOptions: { output: { manualChunks: firstPageChunks() } },
    },
  };
}
