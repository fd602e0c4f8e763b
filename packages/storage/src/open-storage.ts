import type { Readable } from 'node:stream';
import { folderStorage } from './folder-storage.ts';
import type { S3Settings } from './open-s3.ts';
import { s3Storage } from './s3-storage.ts';

/** What is kept, by the hash of its content: the same content is kept once. */
export interface StoredObject {
  /** 64 hexadecimal digits. */
  sha256: string;
  /** Bytes. */
  size: number;
}

export interface PutLimits {
  /** Largest size in bytes; beyond it nothing is kept and LimitExceeded FILE_TOO_LARGE { limit } is thrown. */
  maxBytes?: number;
}

export interface Storage {
  /** Keeps a content; it is there as a whole or not at all, also after a crash. @throws LimitExceeded STORAGE_FULL */
  put(content: Readable | Uint8Array, limits?: PutLimits): Promise<StoredObject>;
  /** The content of a hash as a stream; NotFound FILE_NOT_FOUND when it is not kept. */
  get(sha256: string): Promise<Readable>;
  has(sha256: string): Promise<boolean>;
  /** Lets go of a content that nobody else can hold; the same content under another name would be gone with it. */
  remove(sha256: string): Promise<void>;
  /** Lets go of what was begun to be kept and broke off with its process, where nothing was written to it since then. */
  clearBrokenOff(since: Date): Promise<void>;
  /** Resolves when the place answers. */
  ping(): Promise<void>;
}

export type StorageSettings = { dir: string } | { s3: S3Settings };

/** A local folder, or a bucket of an S3-compatible service. */
export function openStorage(settings: StorageSettings): Storage {
  return 's3' in settings ? s3Storage(settings.s3) : folderStorage(settings.dir);
}
