import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../infra/start/ports.mjs';
import { workerFlags } from '../../infra/start/worker-flags.mjs';
import { dataSize, fillNation, openBenchDatabase } from './bench-database.ts';
import { rounded } from './figures.ts';
import {
  type Addresses,
  chooseAddresses,
  type Running,
  serverEnv,
  signIn,
  startApi,
  startProcess,
} from './processes.ts';
import { printReport } from './report.ts';

/** The NACC package of a province and of the nation: ordered at the API, made by the worker, until both files are ready. */

const database = await openBenchDatabase();
const addresses = await chooseAddresses();
const api = await startApi(database, addresses);
let worker: Running | undefined;
try {
  await fillNation(database);
  worker = await startWorker();
  const province = await twice('officer@korat.example');
  const afterProvince = await worker.peakMemory();
  const whole = await twice('nation@nacc.example');
  const peak = await worker.peakMemory();
  const same = [province, whole].every(
    ({ first, second }) => JSON.stringify(first.files) === JSON.stringify(second.files),
  );
  const row = (what: string, { seconds, rows, files }: Made) => ({
    what,
    rows,
    seconds: rounded(seconds),
    ...Object.fromEntries(files.map(({ format, size }) => [`${format} bytes`, size])),
  });
  printReport({
    bench: 'export',
    postgres: database.version,
    data: { ...(await dataSize(database)), 'worker peak MB after the province': afterProvince, 'worker peak MB': peak },
    figures: [
      row('province', province.first),
      row('province again', province.second),
      row('nation', whole.first),
      row('nation again', whole.second),
    ],
    aims: [
      { aim: 'province <= 5 s', is: rounded(province.first.seconds), reached: province.first.seconds <= 5 },
      { aim: 'nation <= 60 s', is: rounded(whole.first.seconds), reached: whole.first.seconds <= 60 },
      { aim: 'memory <= 350 MB', is: peak, reached: peak <= 350 },
      { aim: 'the same bytes when made again', is: String(same), reached: same },
    ],
  });
} finally {
  await worker?.stop();
  await api.stop();
  await database.close();
}

async function startWorker(): Promise<Running> {
  const port = await freePort();
  const env = { ...serverEnv(database, addresses), WORKER_PORT: String(port) };
  return startProcess('apps/worker', [...workerFlags, 'src/main.ts'], env, {
    port,
    logFile: join(database.filesDir, 'worker.log'),
  });
}

interface Made {
  seconds: number;
  rows: number;
  files: { format: string; size: number; sha256: string }[];
}

async function twice(email: string): Promise<{ first: Made; second: Made }> {
  const ask = caller(addresses, await signIn(addresses, email));
  return { first: await makeExport(ask), second: await makeExport(ask) };
}

type Ask = (query: string, variables: Record<string, unknown>) => Promise<Record<string, never>>;

function caller({ api: url }: Addresses, cookie: string): Ask {
  return async (query, variables) => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as { data: Record<string, never>; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
}

async function makeExport(ask: Ask): Promise<Made> {
  const order = `mutation($orderKey: String!) { orderExport(fiscalYear: 2566, months: 6, orderKey: $orderKey) { __typename ... on MutationOrderExportSuccess { data { id } } } }`;
  const state = `query($id: ID!) { export(id: $id) { state rows errorCode files { format size sha256 } } }`;
  const from = performance.now();
  const ordered = (await ask(order, { orderKey: randomUUID() })) as { orderExport?: { data?: { id: string } } };
  const id = ordered.orderExport?.data?.id;
  if (!id) throw new Error(JSON.stringify(ordered));
  for (;;) {
    const { export: made } = (await ask(state, { id })) as unknown as {
      export: Omit<Made, 'seconds'> & { state: string; errorCode: string | null };
    };
    if (made.state === 'READY')
      return { seconds: (performance.now() - from) / 1000, rows: made.rows, files: made.files };
    if (made.state === 'FAILED' || performance.now() - from > 180_000)
      throw new Error(`export ${made.state} ${made.errorCode}`);
    await wait(20);
  }
}
