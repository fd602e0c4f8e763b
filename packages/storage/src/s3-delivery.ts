import { Conflict, type ExpectedError, Unavailable } from '@sujarit/domain/errors';
import type { Delivery, DeliveryFailure } from './open-delivery.ts';
import { openS3, type S3Settings } from './open-s3.ts';

/** Sends files to a bucket, which takes an object as a whole or not at all. */
export function s3Delivery({ prefix, ...settings }: S3Settings & { prefix: string }): Delivery['send'] {
  // a body that is a stream cannot be sent a second time: the job tries again, not the client
  const open = openS3({ ...settings, tries: 1 });
  return async (files, signal, onFile) => {
    const { client, sdk } = await open();
    for (const [index, { name, size, content }] of files.entries()) {
      const Body = await content();
      const put = new sdk.PutObjectCommand({
        Bucket: settings.bucket,
        Key: `${prefix}${name}`,
        Body,
        ContentLength: size,
      });
      try {
        await client.send(put, { abortSignal: signal });
      } catch (error) {
        signal.throwIfAborted();
        throw failureOf(error);
      } finally {
        Body.destroy();
      }
      onFile(index + 1);
    }
  };
}

const neverReached = ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT', 'EAI_AGAIN'];

function failureOf(error: unknown): ExpectedError {
  const { $metadata, code } = error as { $metadata?: { httpStatusCode?: number }; code?: string };
  const status = $metadata?.httpStatusCode;
  const conflict = (failure: DeliveryFailure) => new Conflict(failure);
  if (status === 401 || status === 403) return conflict('DELIVERY_LOGIN_REFUSED');
  if (status === 404) return conflict('DELIVERY_FOLDER_MISSING');
  const failure: DeliveryFailure = status
    ? 'DELIVERY_NOT_TAKEN'
    : neverReached.includes(code ?? '')
      ? 'DELIVERY_UNREACHABLE'
      : 'DELIVERY_BROKEN_OFF';
  return new Unavailable(failure, {}, error);
}
