import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from '../../infra/start/folders.mjs';

/** Launch options for Playwright: which browser, and what it needs on this machine. */
export interface ChromiumLaunch {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string | undefined>;
}

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The browser of the tests: PLAYWRIGHT_CHROMIUM, or an installed Chromium, or the one inside the npm package
 * @sparticuz/chromium (Linux x64), unpacked once into node_modules/.cache.
 */
export async function findChromium(): Promise<ChromiumLaunch> {
  const asked = process.env.PLAYWRIGHT_CHROMIUM;
  if (asked) return launch(asked);
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return launch(installed);
  const folder = await unpacked();
  const executable = join(folder, 'chromium');
  return launch(executable, lacksLibraries(executable) ? join(folder, 'al2023/lib') : undefined);
}

function launch(executablePath: string, libraries?: string): ChromiumLaunch {
  const asRoot = process.getuid?.() === 0;
  return {
    executablePath,
    args: [...(asRoot ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', '--font-render-hinting=none'],
    env: libraries ? { ...process.env, LD_LIBRARY_PATH: libraries } : { ...process.env },
  };
}

/** The package unpacks into the temporary folder that it is told of; here that is a folder of this clone. */
async function unpacked(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packageFolder = join(dirname(entry), '..');
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = join(root, `node_modules/.cache/sujarit/chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const half = mkdtempSync(`${folder}-`);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = half;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await inflate(join(packageFolder, 'bin/al2023.tar.br'));
    if (!existsSync(folder)) renameSync(half, folder);
  } finally {
    process.env.TMPDIR = before ?? '';
    if (before === undefined) delete process.env.TMPDIR;
    rmSync(half, { recursive: true, force: true });
  }
  return folder;
}

function lacksLibraries(executable: string): boolean {
  return spawnSync(executable, ['--version'], { stdio: 'ignore' }).status !== 0;
}
