import { statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../infra/start/folders.mjs';
import { dataSize, openBenchDatabase } from './bench-database.ts';
import { measure } from './figures.ts';
import { type Addresses, chooseAddresses, signIn, startApi, startApp } from './processes.ts';
import { printReport } from './report.ts';

/** The first page of each app after sign-in, from the build that stands: time of the server, and kB of script that the page asks for. */
const visitors = { admin: 'plan@changnuea.example', rollup: 'officer@korat.example' } as const;
type App = keyof typeof visitors;

const database = await openBenchDatabase();
const addresses = await chooseAddresses();
const api = await startApi(database, addresses);
try {
  const figures = [];
  const aims = [];
  for (const app of ['admin', 'rollup'] as const) {
    const { page, script, html } = await firstPage(app, addresses);
    figures.push({
      what: `${app} /`,
      ...page,
      'kB of HTML': html,
      scripts: script.files,
      'kB of script, gzipped': script.kB,
      'kB of data in the page, gzipped': script.inlineKb,
    });
    aims.push(
      { aim: `${app}: server <= 100 ms p95`, is: page.p95, reached: page.p95 <= 100 },
      { aim: `${app}: script <= 150 kB gzipped`, is: script.kB, reached: script.kB <= 150 },
    );
  }
  const built = statSync(join(root, 'apps/rollup/build/server')).mtime.toISOString();
  printReport({
    bench: 'first-page',
    postgres: database.version,
    data: { ...(await dataSize(database)), built },
    figures,
    aims,
  });
} finally {
  await api.stop();
  await database.close();
}

async function firstPage(app: App, at: Addresses) {
  const server = await startApp(app, database, at);
  try {
    // the app's cookie is the API's under a name of its own
    const cookie = (await signIn(at, visitors[app])).replace(/^[^=]*session_token=/, 'bench=');
    const get = async () => {
      const answer = await fetch(`${server.url}/`, {
        headers: { cookie, 'accept-language': 'th' },
        redirect: 'manual',
      });
      const text = await answer.text();
      if (answer.status !== 200)
        throw new Error(`${app} / answered ${answer.status} ${answer.headers.get('location') ?? text.slice(0, 300)}`);
      return text;
    };
    const page = await measure({ warmUp: 40, samples: 300 }, get);
    const text = await get();
    return { page, html: Math.round(text.length / 1000), script: await scriptsOf(text, server.url) };
  } finally {
    await server.stop();
  }
}

/** What a browser fetches to bring the page to life: its scripts, the modules it preloads and those that its inline scripts import; the loaders' data stand in inline scripts. */
async function scriptsOf(html: string, url: string): Promise<{ files: number; kB: number; inlineKb: number }> {
  const named = html.matchAll(/(?:src=|href=|from |import )["'](\/[^"']+\.js)["']/g);
  const files = new Set([...named].map(([, path]) => path!));
  let bytes = 0;
  for (const path of files) {
    const answer = await fetch(`${url}${path}`, { headers: { 'accept-encoding': 'identity' } });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    bytes += gzipSync(Buffer.from(await answer.arrayBuffer())).length;
  }
  const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text);
  const inKb = (size: number) => Math.round(size / 100) / 10;
  return { files: files.size, kB: inKb(bytes), inlineKb: inKb(gzipSync(inline.join('\n')).length) };
}
