import { buildApps, generateClient, generateDocuments } from './apps.mjs';
import { loadReference, migrate, openDatabase, readDemoDay, seed } from './database.mjs';
import { openDataFolder } from './folders.mjs';
import { install } from './install.mjs';
import { noteReady, oneStartOnly } from './one-start.mjs';
import { reset } from './reset.mjs';
import { line, printFailure } from './screen.mjs';
import { secrets as readSecrets } from './secrets.mjs';
import { holdPorts, serviceEnvs, startServices } from './stack.mjs';
import { printAccounts, printAddresses } from './welcome.mjs';

/**
 * From a bare clone to a running Sujarit, and its end: install, database, demo data, build, four servers.
 * @param {import('./lifetime.mjs').Lifetime} life
 * @param {{ watch: boolean, args: string[] }} options watch: for work on the code, no build
 * @returns {Promise<number>} exit code, when a server ended by itself
 */
export async function wholeStart(life, { watch, args }) {
  const { env } = process;
  if (args.includes('--reset')) await reset({ yes: args.includes('--yes'), external: Boolean(env.DATABASE_URL) });
  openDataFolder();
  oneStartOnly(life);
  line('สุจริต · Sujarit');
  const ports = await holdPorts(env);
  await install(life.signal);
  const secrets = readSecrets(env);
  const { urls, ended } = await openDatabase(life, secrets, env.DATABASE_URL);
  await generateClient(life.signal);
  const owner = { urls, secrets, signal: life.signal };
  await migrate(owner);
  const demo = env.NODE_ENV !== 'production';
  const demoDay = demo ? await readDemoDay(life.signal) : undefined;
  const envs = serviceEnvs({ ports, urls, secrets, watch, demoDay, env });
  const options = args.filter((arg) => arg.startsWith('--scene='));
  await (demo ? seed(urls, envs.server, options, life.signal) : loadReference(owner));
  if (watch) await generateDocuments(life.signal);
  else await buildApps(life.signal);
  const services = await startServices(life, ports, envs, watch);
  const addresses = {
    api: `http://localhost:${ports.api.port}/graphql`,
    admin: `http://localhost:${ports.admin.port}`,
    rollup: `http://localhost:${ports.rollup.port}`,
  };
  printAddresses(addresses);
  if (demo) await printAccounts(addresses, life.signal);
  const ready = `ready ${JSON.stringify(addresses)}`;
  noteReady(ready);
  line(ready);
  printFailure(await Promise.race([ended, ...services.map((service) => service.died)]));
  return 1;
}
