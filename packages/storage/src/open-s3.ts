import type { S3Client } from '@aws-sdk/client-s3';

export interface S3Settings {
  bucket: string;
  region: string;
  /** Address of a service that is not Amazon's; its buckets are then named in the path. */
  endpoint?: string | undefined;
  accessKeyId: string;
  secretAccessKey: string;
}

export interface OpenedS3 {
  client: S3Client;
  sdk: typeof import('@aws-sdk/client-s3');
}

/** The client of a bucket's service, loaded when it is first asked for. */
export function openS3({
  region,
  endpoint,
  accessKeyId,
  secretAccessKey,
  tries,
}: S3Settings & { tries?: number }): () => Promise<OpenedS3> {
  let opened: Promise<OpenedS3> | undefined;
  return () => {
    opened ??= import('@aws-sdk/client-s3').then((sdk) => ({
      sdk,
      client: new sdk.S3Client({
        region,
        credentials: { accessKeyId, secretAccessKey },
        // other services than Amazon's know neither buckets as host names nor checksums that nobody asked for
        ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
        ...(tries ? { maxAttempts: tries } : {}),
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
      }),
    }));
    return opened;
  };
}
