import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, rmdir, stat, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openStorage } from '@sujarit/storage/open-storage';
import { root } from '../../infra/start/folders.mjs';

/** In a mount namespace of its own, as root or as if: a file system mounted there is seen by that process and its children alone. */
const apart = ['unshare', process.getuid?.() === 0 ? '-m' : '-rm'] as const;

/** May a file system be mounted here? A container without that right, or another system than Linux, says no. */
export const canMount =
  spawnSync(apart[0], [apart[1], 'mount', '-t', 'tmpfs', 'none', tmpdir()], { stdio: 'ignore' }).status === 0;

export interface SmallDisk {
  /** Where the program finds it: with the folders `tmp` and `files`. */
  path: string;
  /** What runs a program that has the disk: its own file system of so many MB. The program's process is the one that is spawned. */
  command(program: string, ...args: string[]): [string, string[]];
  close(): Promise<void>;
}

export async function smallDisk(megabytes: number): Promise<SmallDisk> {
  const path = await mkdtemp(join(tmpdir(), 'small-disk-'));
  const mount = `mount -t tmpfs -o size=${megabytes}m none "$0" && mkdir "$0/tmp" "$0/files" && exec "$@"`;
  return {
    path,
    command: (...program) => [apart[0], [apart[1], 'sh', '-c', mount, path, ...program]],
    close: () => rmdir(path),
  };
}

/**
 * Runs a program of ours whose working folder and storage lie on the disk, which nobody else has; resolves when the disk is there.
 */
export async function runOnDisk(disk: SmallDisk, main: string, env: Record<string, string>) {
  const [program, args] = disk.command(process.execPath, main);
  const places = { TMPDIR: join(disk.path, 'tmp'), STORAGE_DIR: join(disk.path, 'files') };
  const child = spawn(program, args, {
    cwd: root,
    env: { PATH: process.env.PATH, ...env, ...places },
    stdio: 'ignore',
  });
  const own = diskOf(child.pid!, disk);
  while (!(await stat(join(own.path, 'files')).catch(() => null))) {
    if (child.exitCode !== null) throw new Error(`${main} ended with ${child.exitCode} before its disk was there`);
    await wait(50);
  }
  return {
    ...own,
    storage: openStorage({ dir: join(own.path, 'files') }),
    /** Paths of what lies under one of its folders, half-written included. */
    filesUnder: async (folder: string) =>
      (await readdir(join(own.path, folder), { recursive: true, withFileTypes: true }))
        .filter((each) => each.isFile())
        .map((file) => join(file.parentPath, file.name)),
    async end(signal: NodeJS.Signals = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill(signal);
      await exited;
    },
  };
}

export type OnDisk = Awaited<ReturnType<typeof runOnDisk>>;

/** The disk as it is seen from outside, through the process that has it. */
function diskOf(pid: number, { path }: SmallDisk) {
  const seen = join('/proc', String(pid), 'root', path);
  const ballast = join(seen, 'ballast');
  return {
    path: seen,
    /** Fills the disk but for so many bytes. */
    async fill(room = 0) {
      const { bavail, bsize } = await statfs(seen);
      await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - room)));
    },
    makeRoom: () => rm(ballast),
  };
}
