import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type DeliverySettings, openDelivery } from '@sujarit/storage/open-delivery';
import ssh2 from 'ssh2';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSftpServer, type SftpServer } from '../kit/sftp.server.ts';
import { openStage, type Stage, until } from './worker.stage.ts';

let sftp: SftpServer;
let bucket: Server;
let objects: Map<string, Buffer>;
let refuseWith: number | null;

beforeAll(async () => {
  sftp = await openSftpServer();
  bucket = createServer(async (request, response) => {
    const content = await buffer(request);
    if (refuseWith === null) objects.set(request.url!.split('?')[0]!, content);
    response.writeHead(refuseWith ?? 200).end();
  });
  await new Promise<void>((resolve) => bucket.listen(0, '127.0.0.1', resolve));
});
beforeEach(() => {
  sftp.files.clear();
  sftp.trouble = 'none';
  objects = new Map();
  refuseWith = null;
});
afterAll(async () => {
  await sftp.close();
  await new Promise((resolve) => bucket.close(resolve));
});

const big = Buffer.alloc(300_000, 'ก');
const small = Buffer.from('ที่,อปท.\n');
const fileOf = (name: string, bytes: Buffer) => ({
  name,
  size: bytes.length,
  content: async () => Readable.from([bytes.subarray(0, 100), bytes.subarray(100)]),
});
const send = (settings: DeliverySettings, seen: number[] = []) =>
  openDelivery(settings).send([fileOf('a.zip', big), fileOf('a.csv', small)], AbortSignal.timeout(20_000), (sent) => {
    seen.push(sent);
  });

describe('delivery by SFTP', () => {
  const settings = (more: object = {}): DeliverySettings => ({
    place: 'sftp://127.0.0.1/in',
    sftp: {
      host: '127.0.0.1',
      port: sftp.port,
      user: sftp.user,
      folder: '/in',
      password: sftp.password,
      hostKey: sftp.fingerprint,
      ...more,
    },
  });

  it('puts the files there as they are, the same when it is done twice', async () => {
    const seen: number[] = [];
    await send(settings(), seen);
    await send(settings());
    expect(seen).toEqual([1, 2]);
    expect([...sftp.files.keys()].sort()).toEqual(['/in/a.csv', '/in/a.zip']);
    expect(sftp.files.get('/in/a.zip')!.equals(big)).toBe(true);
    expect(sftp.files.get('/in/a.csv')!.equals(small)).toBe(true);
  });

  it('speaks to no server whose key is another, and sends it no password', async () => {
    const other = settings({ hostKey: `SHA256:${'A'.repeat(43)}` });
    const { offered } = sftp;
    await expect(send(other)).rejects.toMatchObject({ kind: 'CONFLICT', code: 'DELIVERY_HOST_KEY_WRONG' });
    expect(sftp.offered).toBe(offered);
  });

  it('says that the password is wrong, that the folder is not there, that nobody answers', async () => {
    const failed = (more: object, code: string, kind = 'CONFLICT') =>
      expect(send(settings(more))).rejects.toMatchObject({ kind, code });
    await failed({ password: 'other' }, 'DELIVERY_LOGIN_REFUSED');
    await failed({ folder: '/out' }, 'DELIVERY_FOLDER_MISSING');
    await failed({ port: 1 }, 'DELIVERY_UNREACHABLE', 'UNAVAILABLE');
  });

  describe('by key', () => {
    let folder: string;
    const keyFile = async (key: string) => {
      const path = join(folder, randomUUID());
      await writeFile(path, key, { mode: 0o600 });
      return path;
    };
    const byKey = (path: string) => settings({ password: undefined, keyFile: path });
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'delivery-key-'));
    });
    afterAll(() => rm(folder, { recursive: true }));

    it('signs in, and offers no password', async () => {
      const { offered } = sftp;
      await send(byKey(await keyFile(sftp.key)));
      expect(sftp.files.get('/in/a.zip')!.equals(big)).toBe(true);
      expect(sftp.offered).toBe(offered);
    });

    it('says that the other side does not know the key', async () => {
      const { private: other } = ssh2.utils.generateKeyPairSync('ed25519');
      await expect(send(byKey(await keyFile(other)))).rejects.toMatchObject({
        kind: 'CONFLICT',
        code: 'DELIVERY_LOGIN_REFUSED',
      });
      expect([...sftp.files.keys()]).toEqual([]);
    });

    it('says that the key is not there, is none, or is locked', async () => {
      const { private: locked } = ssh2.utils.generateKeyPairSync('ed25519', {
        passphrase: 'x',
        cipher: 'aes256-ctr',
        rounds: 16,
      });
      for (const path of [join(folder, 'missing'), await keyFile('not a key'), await keyFile(locked)])
        await expect(send(byKey(path))).rejects.toMatchObject({ kind: 'CONFLICT', code: 'DELIVERY_KEY_UNREADABLE' });
    });
  });

  it('leaves no file that is not whole where the disk is full or the connection breaks', async () => {
    sftp.trouble = 'full';
    await expect(send(settings())).rejects.toMatchObject({ kind: 'UNAVAILABLE', code: 'DELIVERY_NOT_TAKEN' });
    expect([...sftp.files.keys()]).toEqual([]);
    sftp.trouble = 'cut';
    await expect(send(settings())).rejects.toMatchObject({ kind: 'UNAVAILABLE', code: 'DELIVERY_BROKEN_OFF' });
    expect([...sftp.files.keys()]).toEqual(['/in/.a.zip.part']);
    sftp.trouble = 'none';
    await send(settings());
    expect([...sftp.files.keys()].sort()).toEqual(['/in/a.csv', '/in/a.zip']);
  });
});

describe('delivery to a bucket', () => {
  const settings = (port = (bucket.address() as AddressInfo).port): DeliverySettings => ({
    place: 's3://nacc/lampang',
    s3: {
      bucket: 'nacc',
      prefix: 'lampang/',
      region: 'us-east-1',
      endpoint: `http://127.0.0.1:${port}`,
      accessKeyId: 'key',
      secretAccessKey: 'secret',
    },
  });

  it('puts the files under the prefix', async () => {
    await send(settings());
    expect([...objects.keys()].sort()).toEqual(['/nacc/lampang/a.csv', '/nacc/lampang/a.zip']);
    expect(objects.get('/nacc/lampang/a.zip')!.equals(big)).toBe(true);
  });

  it.each([
    [403, 'DELIVERY_LOGIN_REFUSED'],
    [404, 'DELIVERY_FOLDER_MISSING'],
    [507, 'DELIVERY_NOT_TAKEN'],
  ])('says what an answer of %i means', async (status, code) => {
    refuseWith = status;
    await expect(send(settings())).rejects.toMatchObject({ code });
  });

  it('says that nobody answers', async () => {
    await expect(send(settings(1))).rejects.toMatchObject({ kind: 'UNAVAILABLE', code: 'DELIVERY_UNREACHABLE' });
  });
});

describe('an export that is to be delivered', () => {
  interface Row {
    state: string;
    deliveryState: string | null;
    deliveredTo: string | null;
    deliveryError: string | null;
    createdAt: Date;
  }
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  const ordered = async (env: Record<string, string>) => {
    const { exportId } = await stage.orderExport(stage.provincial, { provinceCode: '52', deliver: true });
    const worker = await stage.worker('postgresql', {
      DELIVERY_URL: `sftp://${sftp.user}@127.0.0.1:${sftp.port}/in`,
      DELIVERY_PASSWORD: sftp.password,
      DELIVERY_HOST_KEY: sftp.fingerprint,
      ...env,
    });
    const row = await until('delivery settled', async () => {
      const [found] = await stage.sql<Row>(
        `SELECT state, delivery_state AS "deliveryState", delivered_to AS "deliveredTo", delivery_error AS "deliveryError", created_at AS "createdAt"
         FROM aggregate_export WHERE id = $1`,
        [exportId],
      );
      return (found?.deliveryState === 'READY' || found?.deliveryState === 'FAILED') && found;
    });
    await worker.stop();
    return row;
  };

  it('is sent when it is made, under the moment of its order, each file with its checksum', async () => {
    const row = await ordered({});
    expect(row).toMatchObject({
      state: 'READY',
      deliveryState: 'READY',
      deliveredTo: `sftp://127.0.0.1:${sftp.port}/in`,
      deliveryError: null,
    });
    const inThailand = new Date(row.createdAt.getTime() + 7 * 3_600_000).toISOString();
    const stamp = inThailand.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
    const names = ['csv', 'xlsx', 'zip'].map((format) => `sujarit-province-52-2566-6m-${stamp}.${format}`);
    expect([...sftp.files.keys()].sort()).toEqual(
      names.flatMap((name) => [`/in/${name}`, `/in/${name}.sha256`]).sort(),
    );
    for (const name of names) {
      const sha256 = createHash('sha256')
        .update(sftp.files.get(`/in/${name}`)!)
        .digest('hex');
      expect(sftp.files.get(`/in/${name}.sha256`)!.toString()).toBe(`${sha256}  ${name}\n`);
    }
  });

  it('stays ready where the place refuses, with the reason', async () => {
    expect(await ordered({ DELIVERY_PASSWORD: 'other' })).toMatchObject({
      state: 'READY',
      deliveryState: 'FAILED',
      deliveredTo: null,
      deliveryError: 'DELIVERY_LOGIN_REFUSED',
    });
    expect(await ordered({ DELIVERY_URL: '' })).toMatchObject({ deliveryError: 'DELIVERY_NOT_SET' });
  });
});
