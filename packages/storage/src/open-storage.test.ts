import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { LimitExceeded, NotFound } from '@sujarit/domain/errors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStorage, type StorageSettings } from './open-storage.ts';

/** A bucket as an S3-compatible service serves it over HTTP: enough of the protocol for what is asked of it here. */
function bucketServer(): Server {
  const objects = new Map<string, Buffer>();
  return createServer(async (request, response) => {
    const key = request.url!.split('?')[0]!;
    if (request.method === 'PUT') objects.set(key, await buffer(request));
    if (request.method === 'DELETE') objects.delete(key);
    if (request.method === 'PUT' || request.method === 'DELETE') return response.end();
    const missing = '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>none</Message></Error>';
    const found = key === '/files' || key === '/files/' ? '' : objects.get(key);
    response.writeHead(found === undefined ? 404 : 200, { 'content-length': Buffer.byteLength(found ?? missing) });
    response.end(request.method === 'HEAD' ? undefined : (found ?? missing));
  });
}

const hello = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
const cleanUp: (() => Promise<unknown>)[] = [];
const places: Record<string, () => StorageSettings> = {};

beforeAll(async () => {
  const dir = await mkdtemp(join(tmpdir(), 'storage-'));
  cleanUp.push(() => rm(dir, { recursive: true }));
  places.folder = () => ({ dir: join(dir, 'files') });

  const server = bucketServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanUp.push(() => new Promise((resolve) => server.close(resolve)));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  places.bucket = () => ({
    s3: { bucket: 'files', region: 'us-east-1', endpoint, accessKeyId: 'key', secretAccessKey: 'secret' },
  });
});
afterAll(async () => {
  for (const step of cleanUp) await step();
});

describe.each(['folder', 'bucket'])('storage in a %s', (place) => {
  it('gives back by hash what was put', async () => {
    const storage = openStorage(places[place]!());
    expect(await storage.has(hello)).toBe(false);
    await expect(storage.get(hello)).rejects.toThrow(NotFound);
    expect(await storage.put(Readable.from([Buffer.from('hel'), Buffer.from('lo')]))).toEqual({
      sha256: hello,
      size: 5,
    });
    expect(await storage.put(Buffer.from('hello'))).toEqual({ sha256: hello, size: 5 });
    expect(await storage.has(hello)).toBe(true);
    expect((await buffer(await storage.get(hello))).toString()).toBe('hello');
    await storage.ping();
  });

  it('lets go of what is removed, once or twice', async () => {
    const storage = openStorage(places[place]!());
    const { sha256 } = await storage.put(Buffer.from('for a while'));
    for (const _time of [1, 2]) await storage.remove(sha256);
    expect(await storage.has(sha256)).toBe(false);
    await expect(storage.get(sha256)).rejects.toThrow(NotFound);
  });

  it('refuses what is too large or no hash', async () => {
    const storage = openStorage(places[place]!());
    const tooLarge = storage.put(Readable.from([Buffer.alloc(600), Buffer.alloc(600)]), { maxBytes: 1000 });
    await expect(tooLarge).rejects.toThrow(LimitExceeded);
    await expect(storage.get('../../etc/passwd')).rejects.toThrow(NotFound);
  });
});

describe('storage in a folder', () => {
  it('leaves nothing behind of a content that breaks off', async () => {
    const settings = places.folder!() as { dir: string };
    const broken = new Readable({ read: () => undefined });
    const put = openStorage(settings).put(broken);
    broken.push(Buffer.from('half'));
    setTimeout(() => broken.destroy(new Error('cut')), 10);
    await expect(put).rejects.toThrow('cut');
    expect(await readdir(join(settings.dir, 'incoming'))).toEqual([]);
  });

  it('lets go of what a killed process left in the middle, and not of what is being written', async () => {
    const settings = places.folder!() as { dir: string };
    const storage = openStorage(settings);
    await storage.put(Buffer.from('whole'));
    const incoming = join(settings.dir, 'incoming');
    for (const name of ['left', 'written']) await writeFile(join(incoming, name), 'half');
    await utimes(join(incoming, 'left'), 1_000, 1_000);
    await storage.clearBrokenOff(new Date(2_000_000));
    expect(await readdir(incoming)).toEqual(['written']);
    await rm(join(incoming, 'written'));
  });
});
