import { data, node24 } from './folders.mjs';
import { choosePort, freePort, holdPort } from './ports.mjs';
import { showing } from './screen.mjs';
import { startService, untilAnswers } from './services.mjs';
import { workerFlags } from './worker-flags.mjs';

/**
 * The ports of the three addresses people use, held until each server takes its own.
 * @param {Record<string, string | undefined>} env
 */
export async function holdPorts(env) {
  const api = await choosePort('API_PORT', 4000, env);
  const admin = await choosePort('ADMIN_PORT', 3000, env);
  const rollup = await choosePort('ROLLUP_PORT', 3001, env);
  const worker = env.WORKER_PORT
    ? await choosePort('WORKER_PORT', 4001, env)
    : /** @type {import('./ports.mjs').HeldPort} */ (await holdPort(await freePort()));
  return { api, admin, rollup, worker };
}

/**
 * What every process of ours is told, by its own env.ts. What the user set stays.
 * @param {object} options
 * @param {Awaited<ReturnType<typeof holdPorts>>} options.ports
 * @param {import('./database.mjs').DatabaseUrls} options.urls
 * @param {import('./secrets.mjs').Secrets} options.secrets
 * @param {boolean} options.watch whether people work on the code
 * @param {string} [options.demoDay] the day on which the demo stands; none in production
 * @param {Record<string, string | undefined>} options.env
 */
export function serviceEnvs({ ports, urls, secrets, watch, demoDay, env }) {
  const origin = (/** @type {keyof typeof ports} */ name) => `http://localhost:${ports[name].port}`;
  const server = {
    NODE_ENV: env.NODE_ENV || 'development',
    API_PORT: String(ports.api.port),
    WORKER_PORT: String(ports.worker.port),
    DATABASE_URL: urls.app,
    IDENTITY_DATABASE_URL: urls.identity,
    QUEUE_DATABASE_URL: urls.queue,
    STORAGE_DIR: env.STORAGE_DIR || (env.S3_BUCKET ? undefined : data.storage),
    AUTH_SECRET: secrets.auth,
    API_ORIGIN: env.API_ORIGIN || origin('api'),
    ADMIN_ORIGIN: env.ADMIN_ORIGIN || origin('admin'),
    ROLLUP_ORIGIN: env.ROLLUP_ORIGIN || origin('rollup'),
    DEMO_TODAY: env.DEMO_TODAY || demoDay,
    MAILBOX_SHOWN: env.MAILBOX_SHOWN || String(!env.SMTP_URL && env.NODE_ENV !== 'production'),
  };
  /** @param {'admin' | 'rollup'} name */
  const app = (name) => ({
    NODE_ENV: watch ? 'development' : 'production',
    API_URL: origin('api'),
    PUBLIC_ORIGIN: server[name === 'admin' ? 'ADMIN_ORIGIN' : 'ROLLUP_ORIGIN'],
    // cookies do not know ports: two clones on one host must not share a name
    SESSION_COOKIE_NAME: env.SESSION_COOKIE_NAME || `sujarit_${name}_${ports[name].port}`,
    // the apps know the API alone
    DATABASE_URL: undefined,
    AUTH_SECRET: undefined,
  });
  return {
    server,
    admin: { ...app('admin'), ADMIN_PORT: String(ports.admin.port) },
    rollup: { ...app('rollup'), ROLLUP_PORT: String(ports.rollup.port) },
  };
}

/**
 * Starts API, worker and both apps and waits until each says that it is ready.
 * @param {import('./lifetime.mjs').Lifetime} life
 * @param {Awaited<ReturnType<typeof holdPorts>>} ports
 * @param {ReturnType<typeof serviceEnvs>} envs
 * @param {boolean} watch restart API and worker when their code changes
 * @returns {Promise<import('./services.mjs').Service[]>}
 */
export function startServices(life, ports, envs, watch) {
  const main = watch ? ['--watch', '--watch-preserve-output', 'src/main.ts'] : ['src/main.ts'];
  /** @type {[string, ...string[]]} */
  const server = watch ? [node24, '--watch-path=./server.ts', 'server.ts', '--dev'] : [node24, 'server.ts'];
  /** @type {{ name: keyof typeof ports, env: Record<string, string | undefined>, command: [string, ...string[]] }[]} */
  const plan = [
    { name: 'api', env: envs.server, command: [node24, ...main] },
    { name: 'worker', env: envs.server, command: [node24, ...workerFlags, ...main] },
    { name: 'admin', env: envs.admin, command: server },
    { name: 'rollup', env: envs.rollup, command: server },
  ];
  return showing('เริ่มบริการ · start the services', async (step) => {
    const started = [];
    for (const { name, env, command } of plan) {
      await ports[name].release();
      const service = startService({ name, command, folder: `apps/${name}`, env });
      life.onEnd(() => service.stop());
      started.push({ service, url: `http://localhost:${ports[name].port}/readyz` });
    }
    let count = 0;
    await Promise.all(
      started.map(async ({ service, url }) => {
        await untilAnswers(service, url, life.signal);
        count += 1;
        step.progress(`${count}/${plan.length} ${service.name}`);
      }),
    );
    return started.map(({ service }) => service);
  });
}
