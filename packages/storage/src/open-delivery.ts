import type { Readable } from 'node:stream';
import type { S3Settings } from './open-s3.ts';
import { s3Delivery } from './s3-delivery.ts';
import { type SftpSettings, sftpDelivery } from './sftp-delivery.ts';

/** What a delivery ends with when it fails, said in words by the app. */
export type DeliveryFailure =
  | 'DELIVERY_UNREACHABLE'
  | 'DELIVERY_BROKEN_OFF'
  | 'DELIVERY_HOST_KEY_WRONG'
  | 'DELIVERY_LOGIN_REFUSED'
  | 'DELIVERY_KEY_UNREADABLE'
  | 'DELIVERY_FOLDER_MISSING'
  | 'DELIVERY_NOT_ALLOWED'
  | 'DELIVERY_NOT_TAKEN'
  | 'DELIVERY_NOT_SET';

export interface DeliveredFile {
  name: string;
  /** Bytes. */
  size: number;
  content: () => Promise<Readable>;
}

/** A place outside, to which files are sent. */
export interface Delivery {
  /** Host and folder, without secrets. */
  place: string;
  /**
   * Puts the files there one after the other, each as a whole or not at all; one of the same name is replaced.
   * @throws Unavailable where another try may help, Conflict where a person must act first; the code is a DeliveryFailure
   */
  send(files: readonly DeliveredFile[], signal: AbortSignal, onFile: (sent: number) => void): Promise<void>;
}

export type DeliverySettings = { place: string } & (
  | { sftp: SftpSettings }
  | { s3: S3Settings & { /** Before every name; empty or ending with "/". */ prefix: string } }
);

/** A folder of an SFTP server, or a bucket of an S3-compatible service. */
export function openDelivery(settings: DeliverySettings): Delivery {
  const { place } = settings;
  return { place, send: 's3' in settings ? s3Delivery(settings.s3) : sftpDelivery(settings.sftp) };
}
