import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../infra/start/folders.mjs';
import { freePort } from '../../infra/start/ports.mjs';
import { rounded } from './figures.ts';
import { printReport } from './report.ts';

/** `npm start` in a bare copy of this working tree: the first time, with everything to install, load and build, and a second time. */
const copy = mkdtempSync(join(tmpdir(), 'sujarit-start-'));
try {
  copyTree();
  const first = await start();
  const second = await start();
  printReport({
    bench: 'start',
    data: {
      copy: 'bare, no node_modules, no .data',
      packages: 'from the package cache of this machine where it has them',
    },
    figures: [
      { what: 'npm start, first time', seconds: first },
      { what: 'npm start, second time', seconds: second },
    ],
    aims: [{ aim: 'second start <= 20 s', is: second, reached: second <= 20 }],
  });
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** Every file that git has or would take, as it stands now. */
function copyTree(): void {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  for (const file of new Set(listed.split('\0').filter(Boolean))) {
    if (!existsSync(join(root, file))) continue;
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file), { force: true });
  }
  execFileSync('git', ['init', '-q'], { cwd: copy });
}

/** Seconds from the command to its line `ready`; then it is stopped as by Ctrl-C. */
async function start(): Promise<number> {
  const ports = { API_PORT: await freePort(), ADMIN_PORT: await freePort(), ROLLUP_PORT: await freePort() };
  const from = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: copy,
    detached: true,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      ...Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)])),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let said = '';
  let seconds = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    said += `${line}\n`;
    if (!line.startsWith('ready ')) continue;
    seconds = rounded((performance.now() - from) / 1000);
    process.kill(-child.pid!, 'SIGINT');
  }
  await ended;
  if (seconds === 0) throw new Error(`it did not come to ready:\n${said.slice(-3000)}`);
  return seconds;
}
