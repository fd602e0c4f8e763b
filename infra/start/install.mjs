import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint, onceFor } from './fingerprint.mjs';
import { data, node24, root } from './folders.mjs';
import { Problem } from './problem.mjs';
import { run } from './run.mjs';
import { share, showing } from './screen.mjs';

/** The files that say what is to be installed. */
const SOURCES = ['pnpm-lock.yaml', 'pnpm-workspace.yaml'];

/** Installs all packages exactly as the lock file says; nothing to do when the lock file is the one of the last time. @param {AbortSignal} signal */
export async function install(signal) {
  await onceFor('install', fingerprint(SOURCES), installed(), () =>
    showing('ติดตั้งแพ็กเกจ · install packages', async (step) => {
      const of = packagesInLock();
      let done = 0;
      await run({
        what: 'install',
        command: ['npx', '-y', pnpmVersion(), 'install', '--frozen-lockfile', '--reporter=ndjson'],
        env: { CI: 'true', NODE_ENV: undefined },
        log: logFile(),
        signal,
        onLine(text) {
          if (!text.includes('"pnpm:progress"') || !/"status":"(fetched|found_in_store)"/.test(text)) return;
          done += 1;
          step.progress(share(Math.min(done, of), of));
        },
      });
      if (!existsSync(node24)) throw noNode24();
    }),
  );
}

/** What stands after an installation: Node 24, and a node_modules in every package that needs others. */
function installed() {
  const packages = ['apps', 'packages'].flatMap((room) =>
    readdirSync(join(root, room)).map((name) => `${room}/${name}`),
  );
  const needy = [...packages, 'prisma', 'test'].filter((folder) => needsOthers(join(root, folder, 'package.json')));
  return ['node_modules/node/bin/node', ...needy.map((folder) => `${folder}/node_modules`)];
}

/** @param {string} file */
function needsOthers(file) {
  if (!existsSync(file)) return false;
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(file, 'utf8'));
  return Object.keys({ ...dependencies, ...devDependencies }).length > 0;
}

function pnpmVersion() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager.split('+')[0];
}

/** Counts the packages of the lock file: the whole of which the progress is a share. */
function packagesInLock() {
  const text = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');
  const section = text.slice(text.indexOf('\npackages:'), text.indexOf('\nsnapshots:'));
  return section.match(/^ {2}\S.*:$/gm)?.length ?? 1;
}

function logFile() {
  if (!existsSync(data.logs)) {
    try {
      mkdirSync(data.logs, { recursive: true });
    } catch {
      return join(tmpdir(), `sujarit-install-${process.pid}.log`);
    }
  }
  return join(data.logs, 'install.log');
}

function noNode24() {
  return new Problem(
    'ติดตั้งเสร็จแต่ไม่พบ Node 24 (แพ็กเกจ "node") ลองลบโฟลเดอร์ node_modules แล้วสั่งใหม่',
    'The installation ended without Node 24 (the package "node"). Remove the folder node_modules and try again.',
  );
}
