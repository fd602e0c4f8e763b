import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../infra/start/folders.mjs';
import { forget, watch } from '../../infra/start/guard.mjs';
import { freePort } from '../../infra/start/ports.mjs';
import { DEMO_PASSWORD } from '../../prisma/seed/account-list.ts';
import { DEMO_DAY } from '../../prisma/seed/demo-clock.ts';
import type { BenchDatabase } from './bench-database.ts';

export interface Running {
  readonly url: string;
  /** Its log. */
  readonly logFile: string;
  /** Largest resident memory so far, in MB. */
  peakMemory(): Promise<number>;
  stop(): Promise<void>;
}

/** A process of ours, as it runs in production, awaited until its /readyz answers. */
export async function startProcess(
  folder: string,
  args: string[],
  env: Record<string, string>,
  at: { port: number; logFile: string },
): Promise<Running> {
  const log = createWriteStream(at.logFile);
  await once(log, 'open');
  const child = spawn(process.execPath, args, {
    cwd: join(root, folder),
    env: { PATH: process.env.PATH ?? '', TZ: 'UTC', ...env },
    stdio: ['ignore', log, log],
  });
  if (child.pid) watch(child.pid);
  child.once('exit', () => child.pid && forget(child.pid));
  const url = `http://127.0.0.1:${at.port}`;
  await untilReady(child, `${url}/readyz`, at.logFile);
  return {
    url,
    logFile: at.logFile,
    peakMemory: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
      return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    },
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      log.end();
    },
  };
}

async function untilReady(child: ChildProcess, url: string, logFile: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}: see ${logFile}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`${url} does not answer: see ${logFile}`);
}

const secret = 'z4Kq9w-Tm2uXc8vB1nR6yEo3sLd7fGhJ';

/** Addresses of the three servers on free ports, as each of them is told. */
export async function chooseAddresses() {
  const [api, admin, rollup] = [await freePort(), await freePort(), await freePort()];
  const at = (port: number) => `http://127.0.0.1:${port}`;
  return { ports: { api, admin, rollup }, api: at(api), admin: at(admin), rollup: at(rollup) };
}
export type Addresses = Awaited<ReturnType<typeof chooseAddresses>>;

/** What API and worker are told. */
export function serverEnv(
  database: BenchDatabase,
  addresses: Addresses,
  { production = false } = {},
): Record<string, string> {
  return {
    DATABASE_URL: database.appUrl,
    IDENTITY_DATABASE_URL: database.identityUrl,
    QUEUE_DATABASE_URL: database.queueUrl,
    AUTH_SECRET: secret,
    API_PORT: String(addresses.ports.api),
    API_ORIGIN: addresses.api,
    ADMIN_ORIGIN: addresses.admin,
    ROLLUP_ORIGIN: addresses.rollup,
    STORAGE_DIR: database.filesDir,
    // production knows no demo; the figures' day is then the real one
    ...(production ? { NODE_ENV: 'production' } : { NODE_ENV: 'test', DEMO_TODAY: DEMO_DAY }),
  };
}

export function startApi(
  database: BenchDatabase,
  addresses: Addresses,
  { production = false, nodeOptions = [] as string[] } = {},
): Promise<Running> {
  const at = { port: addresses.ports.api, logFile: join(database.filesDir, 'api.log') };
  return startProcess('apps/api', [...nodeOptions, 'src/main.ts'], serverEnv(database, addresses, { production }), at);
}

/** One of the Remix apps in production mode, from the build that stands; its session cookie is named bench. */
export function startApp(app: 'admin' | 'rollup', { filesDir }: BenchDatabase, at: Addresses): Promise<Running> {
  if (!existsSync(join(root, `apps/${app}/build/server`)))
    throw new Error(`${app} is not built: "npm start" builds it`);
  const env = {
    NODE_ENV: 'production',
    [`${app.toUpperCase()}_PORT`]: String(at.ports[app]),
    API_URL: at.api,
    PUBLIC_ORIGIN: at[app],
    SESSION_COOKIE_NAME: 'bench',
  };
  const listening = { port: at.ports[app], logFile: join(filesDir, `${app}.log`) };
  return startProcess(`apps/${app}`, ['server.ts'], env, listening);
}

/** Signs in at the API as one of the demo's people and answers the cookie header of a browser. */
export async function signIn(addresses: Addresses, email: string): Promise<string> {
  const answer = await fetch(`${addresses.api}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: addresses.rollup },
    body: JSON.stringify({ email, password: DEMO_PASSWORD }),
  });
  if (!answer.ok) throw new Error(`sign-in of ${email} answered ${answer.status}: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** Makes the demo's people as good as anybody for production, which refuses demo accounts. */
export async function admitToProduction(database: BenchDatabase): Promise<void> {
  await database.ask('UPDATE app_user SET demo = false');
}

/** Gives the sign-ins that stand their second factor, which production asks of some roles. */
export async function giveSecondFactor(database: BenchDatabase): Promise<void> {
  await database.ask('UPDATE app_session SET second_factor = true');
}
