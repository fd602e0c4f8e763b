import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { NotFound } from '@sujarit/domain/errors';
import { placeOf } from './content-hash.ts';
import { openS3, type S3Settings } from './open-s3.ts';
import type { Storage } from './open-storage.ts';
import { clearSpool, spool } from './spool.ts';

const isMissing = (error: unknown) => ['NotFound', 'NoSuchKey'].includes((error as Error).name);

/** Objects in a bucket. The hash is the key, so a content is spooled to a local file before it is sent. */
export function s3Storage(settings: S3Settings): Storage {
  const { bucket } = settings;
  const open = openS3(settings);
  const spoolFolder = join(tmpdir(), 'sujarit-spool');
  const has = async (sha256: string) => {
    const Key = placeOf(sha256);
    const { client, sdk } = await open();
    try {
      await client.send(new sdk.HeadObjectCommand({ Bucket: bucket, Key }));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  };
  return {
    has,
    put: (content, limits = {}) =>
      spool(spoolFolder, content, limits, async ({ path, sha256, size }) => {
        if (!(await has(sha256))) {
          const { client, sdk } = await open();
          const Body = createReadStream(path);
          await client.send(
            new sdk.PutObjectCommand({ Bucket: bucket, Key: placeOf(sha256), Body, ContentLength: size }),
          );
        }
        return { sha256, size };
      }),
    async get(sha256) {
      const Key = placeOf(sha256);
      const { client, sdk } = await open();
      try {
        const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key }));
        return Body as Readable;
      } catch (error) {
        if (isMissing(error)) throw new NotFound('FILE_NOT_FOUND');
        throw error;
      }
    },
    async remove(sha256) {
      const { client, sdk } = await open();
      await client.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key: placeOf(sha256) }));
    },
    clearBrokenOff: (since) => clearSpool(spoolFolder, since),
    async ping() {
      const { client, sdk } = await open();
      await client.send(new sdk.HeadBucketCommand({ Bucket: bucket }));
    },
  };
}
