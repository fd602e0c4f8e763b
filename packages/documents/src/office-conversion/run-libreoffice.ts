import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface LibreOffice {
  /** Its program: a path, or a name that stands in one of the usual folders of programs. */
  soffice: string;
  /** Given to one file, however long it is. */
  seconds: number;
  /** Aborts when nobody waits for the file any more. */
  signal?: AbortSignal;
}

/** What came of a conversion: the file, or nothing because there is no LibreOffice, it took too long, or could not open the file. */
export type Converted =
  | { readonly bytes: Uint8Array }
  | { readonly failed: 'not installed' | 'too long' | 'not opened' | 'too large' };

/** No macros, no content from elsewhere (pictures, sections, cells of other files), no updating of links. */
const settings = [
  ['Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['Writer/Content/Update', 'Link', '0'],
  ['Calc/Content/Update', 'Link', '2'],
].map(
  ([path, name, value]) =>
    `<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
);
const registry = `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">${settings.join('')}</oor:items>`;

/** Where programs stand; nothing else of the surroundings is handed on, for it holds passwords. */
const programFolders = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/opt/homebrew/bin';

/**
 * Converts a file by LibreOffice, in a folder and with settings of its own that are gone afterwards: several may run at once.
 * `from` and `to` are endings such as 'doc' and 'docx'; a result over `mostBytes` is not taken.
 */
export async function runLibreOffice(
  bytes: Uint8Array,
  { from, to, mostBytes }: { from: string; to: string; mostBytes: number },
  libreOffice: LibreOffice,
): Promise<Converted> {
  const folder = await mkdtemp(join(tmpdir(), 'sujarit-office-'));
  try {
    const profile = join(folder, 'profile');
    const source = join(folder, `document.${from}`);
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), registry);
    await writeFile(source, bytes);
    const made = join(folder, 'made');
    const options = [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--norestore', '--nolockcheck'];
    const ended = await run([...options, '--convert-to', to, '--outdir', made, source], folder, libreOffice);
    if (ended !== 'ended') return { failed: ended };
    const result = join(made, `document.${to}`);
    const found = await stat(result).catch(() => undefined);
    if (!found) return { failed: 'not opened' };
    return found.size > mostBytes ? { failed: 'too large' } : { bytes: await readFile(result) };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Runs the program to its end; it and all that it started are killed when it takes too long. @throws the signal's reason */
async function run(
  args: string[],
  folder: string,
  { soffice, seconds, signal }: LibreOffice,
): Promise<'ended' | 'not installed' | 'too long'> {
  signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<'ended' | 'not installed' | 'too long'>();
  const child = spawn(soffice, args, {
    detached: true,
    stdio: 'ignore',
    cwd: folder,
    env: { PATH: programFolders, HOME: folder, LANG: 'C.UTF-8' },
  });
  const kill = () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, 'SIGKILL');
  };
  child.once('error', (error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' || error.code === 'EACCES' ? resolve('not installed') : reject(error),
  );
  child.once('exit', () => resolve('ended'));
  const tooLong = setTimeout(() => {
    kill();
    resolve('too long');
  }, seconds * 1000);
  const onAbort = () => {
    kill();
    reject(signal?.reason);
  };
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return await promise;
  } finally {
    clearTimeout(tooLong);
    signal?.removeEventListener('abort', onAbort);
  }
}
