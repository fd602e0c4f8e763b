import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { Conflict, ExpectedError, Unavailable } from '@sujarit/domain/errors';
import type { Client, SFTPWrapper } from 'ssh2';
import type { DeliveredFile, Delivery, DeliveryFailure } from './open-delivery.ts';

export interface SftpSettings {
  host: string;
  port: number;
  user: string;
  folder: string;
  password?: string | undefined;
  /** File of the private key. */
  keyFile?: string | undefined;
  /** Fingerprint of the server's key, "SHA256:…" as `ssh-keygen -lf` prints it: no other server is spoken to. */
  hostKey: string;
}

const connectSeconds = 20;
const conflict = (code: DeliveryFailure) => new Conflict(code);
const unavailable = (code: DeliveryFailure, cause?: unknown) => new Unavailable(code, {}, cause);

/** Sends files to a folder by SFTP: written under another name, and renamed when all of it is there. */
export function sftpDelivery(settings: SftpSettings): Delivery['send'] {
  return async (files, signal, onFile) => {
    const { Client } = await import('ssh2');
    const client = new Client();
    const lost = Promise.withResolvers<never>();
    lost.promise.catch(() => undefined);
    const leave = () => lost.reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    client.on('close', () => lost.reject(unavailable('DELIVERY_BROKEN_OFF')));
    try {
      signal.throwIfAborted();
      await Promise.race([lost.promise, connect(client, settings)]);
      client.setNoDelay(true);
      client.on('error', (error) => lost.reject(unavailable('DELIVERY_BROKEN_OFF', error)));
      await Promise.race([lost.promise, sendAll(client, settings.folder, files, onFile)]);
    } finally {
      signal.removeEventListener('abort', leave);
      client.end();
    }
  };
}

/** Opens the connection to the one server whose key is known. */
async function connect(client: Client, { host, port, user, password, keyFile, hostKey }: SftpSettings): Promise<void> {
  const privateKey = keyFile && (await keyIn(keyFile));
  let known = true;
  return new Promise((resolve, reject) => {
    client.once('ready', resolve);
    client.once('error', (error) => {
      if (!known) reject(conflict('DELIVERY_HOST_KEY_WRONG'));
      else if (error.level === 'client-authentication') reject(conflict('DELIVERY_LOGIN_REFUSED'));
      else reject(unavailable('DELIVERY_UNREACHABLE', error));
    });
    client.connect({
      host,
      port,
      username: user,
      ...(password ? { password } : {}),
      ...(privateKey ? { privateKey } : {}),
      readyTimeout: connectSeconds * 1000,
      keepaliveInterval: 10_000,
      hostVerifier: (key: Buffer) => {
        known = fingerprintOf(key) === hostKey.replace(/=+$/, '');
        return known;
      },
    });
  });
}

/** The private key of a file, which must hold one that no passphrase locks. */
async function keyIn(file: string): Promise<Buffer> {
  const { utils } = await import('ssh2');
  const key = await readFile(file).catch(() => null);
  if (!key || utils.parseKey(key) instanceof Error) throw conflict('DELIVERY_KEY_UNREADABLE');
  return key;
}

/** The fingerprint of a server's key, as OpenSSH prints it. */
function fingerprintOf(key: Buffer): string {
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
}

async function sendAll(
  client: Client,
  folder: string,
  files: readonly DeliveredFile[],
  onFile: (sent: number) => void,
): Promise<void> {
  try {
    const sftp = await new Promise<SFTPWrapper>((resolve, reject) => {
      client.sftp((error, opened) => (error ? reject(error) : resolve(opened)));
    });
    for (const [index, file] of files.entries()) {
      await put(sftp, folder, file);
      onFile(index + 1);
    }
  } catch (error) {
    throw failureOf(error);
  }
}

type Done = (error?: Error | null) => void;
const settled = (act: (done: Done) => void) =>
  new Promise<void>((resolve, reject) => act((error) => (error ? reject(error) : resolve())));

async function put(sftp: SFTPWrapper, folder: string, { name, size, content }: DeliveredFile): Promise<void> {
  const whole = posix.join(folder, name);
  const part = posix.join(folder, `.${name}.part`);
  const handle = await new Promise<Buffer>((resolve, reject) => {
    sftp.open(part, 'w', (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  try {
    let at = 0;
    for await (const chunk of await content()) {
      const bytes = chunk as Buffer;
      await settled((done) => sftp.write(handle, bytes, 0, bytes.length, at, done));
      at += bytes.length;
    }
    await settled((done) => sftp.close(handle, done));
    if (at !== size) throw new Error(`${name}: ${at} bytes instead of ${size}`);
  } catch (error) {
    await settled((done) => sftp.unlink(part, done)).catch(() => undefined);
    throw error;
  }
  const rename = () => settled((done) => sftp.rename(part, whole, done));
  // a server renames to no name that is taken: then it is an earlier delivery's
  await rename().catch(async () => {
    await settled((done) => sftp.unlink(whole, done));
    await rename();
  });
}

const byStatus: Record<number, DeliveryFailure> = {
  2: 'DELIVERY_FOLDER_MISSING',
  3: 'DELIVERY_NOT_ALLOWED',
};

/** A refusal of the server by its status (2 no such folder, 3 not allowed, 4 and others: not taken, as when its disk is full). */
function failureOf(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  if (error instanceof ExpectedError || typeof code !== 'number') return error;
  const failure = byStatus[code];
  return failure ? conflict(failure) : unavailable('DELIVERY_NOT_TAKEN', error);
}
