import { z } from 'zod';
import type { StorageSettings } from './open-storage.ts';

/** The environment of storage, to be spread into the schema of an app's own env.ts. */
export const storageEnv = {
  STORAGE_DIR: z.string().min(1).optional().describe('folder for files, where no S3_BUCKET is set'),
  S3_BUCKET: z.string().min(1).optional().describe('bucket for files of an S3-compatible service'),
  S3_REGION: z.string().min(1).default('us-east-1').describe('region of the bucket'),
  S3_ENDPOINT: z.url().optional().describe("address of the service, when it is not Amazon's"),
  S3_ACCESS_KEY_ID: z.string().min(1).optional().describe('access key of the bucket'),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional().describe('secret of the access key'),
};

type StorageEnv = z.infer<z.ZodObject<typeof storageEnv>>;

/** What is missing in an environment for storage, as problems of single variables. */
export function storageProblems(env: StorageEnv): { path: [keyof StorageEnv]; message: string }[] {
  if (!env.S3_BUCKET) {
    return env.STORAGE_DIR ? [] : [{ path: ['STORAGE_DIR'], message: 'set a folder, or S3_BUCKET for a bucket' }];
  }
  const needed = ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;
  return needed.filter((name) => !env[name]).map((name) => ({ path: [name], message: 'needed with S3_BUCKET' }));
}

/** The storage that a checked environment names. */
export function storageSettings(env: StorageEnv): StorageSettings {
  if (!env.S3_BUCKET) return { dir: env.STORAGE_DIR! };
  return {
    s3: {
      bucket: env.S3_BUCKET,
      region: env.S3_REGION,
      endpoint: env.S3_ENDPOINT,
      accessKeyId: env.S3_ACCESS_KEY_ID!,
      secretAccessKey: env.S3_SECRET_ACCESS_KEY!,
    },
  };
}
