import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isAlive } from './process-table.mjs';

const guard = fileURLToPath(new URL('./guard.mjs', import.meta.url));

const starter = `
  import { spawn } from 'node:child_process';
  import { forget, watch } from ${JSON.stringify(guard)};
  const watched = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
  const forgotten = spawn('sleep', ['61'], { detached: true, stdio: 'ignore' });
  watch(watched.pid);
  watch(forgotten.pid);
  forget(forgotten.pid);
  setTimeout(() => process.stdout.write(JSON.stringify([watched.pid, forgotten.pid])), 300);
  setTimeout(() => undefined, 60_000);
`;

test('a start that is killed leaves no process that it still watched', async () => {
  const parent = spawn(process.execPath, ['--input-type=module', '-e', starter], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(parent.stdout, 'data')) as [Buffer];
  const [watched = 0, forgotten = 0] = JSON.parse(said.toString()) as number[];
  expect([isAlive(watched), isAlive(forgotten)]).toEqual([true, true]);
  parent.kill('SIGKILL');
  for (let tries = 0; tries < 50 && isAlive(watched); tries += 1) await wait(100);
  expect([isAlive(watched), isAlive(forgotten)]).toEqual([false, true]);
  process.kill(forgotten, 'SIGKILL');
});
