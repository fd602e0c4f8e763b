import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, onceFor, wasDoneFor } from './fingerprint.mjs';
import { data, node24, root } from './folders.mjs';
import { run } from './run.mjs';
import { showing } from './screen.mjs';

/** The two apps that are built; everything else runs as it is written. */
const builtApps = /** @type {const} */ (['admin', 'rollup']);

/** Whatever an app's pages are made of. @param {string} app */
const sourcesOf = (app) => [
  `apps/${app}`,
  'packages/ui',
  'packages/remix-host',
  'packages/domain',
  'packages/auth',
  'apps/api/schema.graphql',
  'pnpm-lock.yaml',
  'tsconfig.base.json',
];

/** Makes the Prisma client, unless it was made from this schema. @param {AbortSignal} signal */
export async function generateClient(signal) {
  const from = fingerprint(['prisma/schema', 'packages/db/src/generate.ts', 'pnpm-lock.yaml']);
  await onceFor('prisma-client', from, ['packages/db/src/generated'], () =>
    showing('สร้างตัวเชื่อมฐานข้อมูล · generate database client', () =>
      run({ what: 'generate', command: [node24, 'packages/db/src/generate.ts'], log: log('generate'), signal }),
    ),
  );
}

/** Makes the typed documents of both apps, unless they were made from these sources. @param {AbortSignal} signal */
export async function generateDocuments(signal) {
  for (const app of builtApps) {
    if (!scriptOf(app, 'generate')) continue;
    const from = fingerprint([`apps/${app}`, 'apps/api/schema.graphql', 'pnpm-lock.yaml']);
    await onceFor(`documents-${app}`, from, [`apps/${app}/app/gql`], () =>
      showing(`สร้างชนิดของคำถาม GraphQL ${app} · generate typed documents`, () => runScript(app, 'generate', signal)),
    );
  }
}

/** Builds both apps, each only when something it is made of has changed. @param {AbortSignal} signal */
export async function buildApps(signal) {
  const stale = builtApps.filter((app) => !isBuilt(app));
  if (stale.length === 0) return;
  await showing('สร้างหน้าเว็บ · build the apps', async (step) => {
    for (const [index, app] of stale.entries()) {
      step.progress(`${index + 1}/${stale.length} ${app}`);
      await onceFor(`build-${app}`, fingerprint(sourcesOf(app)), [`apps/${app}/build/server`], () =>
        runScript(app, 'build', signal),
      );
    }
  });
}

/** @param {string} app */
function isBuilt(app) {
  return existsSync(join(root, `apps/${app}/build/server`)) && wasDoneFor(`build-${app}`, fingerprint(sourcesOf(app)));
}

/** Runs a script of the app's package.json as its package manager would, without one. @param {string} app @param {string} name @param {AbortSignal} signal */
function runScript(app, name, signal) {
  return run({
    what: `${name} ${app}`,
    command: ['sh', '-c', scriptOf(app, name) ?? 'exit 1'],
    cwd: join(root, 'apps', app),
    env: { NODE_ENV: 'production' },
    log: log(`${name}-${app}`),
    signal,
  });
}

/** @param {string} app @param {string} name @returns {string | undefined} */
function scriptOf(app, name) {
  return JSON.parse(readFileSync(join(root, 'apps', app, 'package.json'), 'utf8')).scripts?.[name];
}

/** @param {string} name */
function log(name) {
  return join(data.logs, `${name}.log`);
}
