import { z } from 'zod';
import type { DeliverySettings } from './open-delivery.ts';

/** Where finished files are sent, to be spread into the schema of an app's own env.ts. */
export const deliveryUrl = z
  .url({ protocol: /^(sftp|s3)$/ })
  .optional()
  .describe('where finished files are sent: sftp://user@host/folder or s3://bucket/prefix; without it nothing is');

/** The environment of who sends them. */
export const deliveryEnv = {
  DELIVERY_URL: deliveryUrl,
  DELIVERY_PASSWORD: z.string().min(1).optional().describe('password at the SFTP server'),
  DELIVERY_KEY_FILE: z.string().min(1).optional().describe('file of the private key for the SFTP server'),
  DELIVERY_HOST_KEY: z
    .string()
    .regex(/^SHA256:[A-Za-z0-9+/]{43}=?$/)
    .optional()
    .describe("fingerprint of the SFTP server's key; no other server is spoken to"),
  DELIVERY_S3_REGION: z.string().min(1).default('us-east-1').describe('region of the bucket'),
  DELIVERY_S3_ENDPOINT: z.url().optional().describe("address of the service, when it is not Amazon's"),
  DELIVERY_S3_ACCESS_KEY_ID: z.string().min(1).optional().describe('access key of the bucket'),
  DELIVERY_S3_SECRET_ACCESS_KEY: z.string().min(1).optional().describe('secret of the access key'),
};

type DeliveryEnv = z.infer<z.ZodObject<typeof deliveryEnv>>;

/** What is missing in an environment for delivery, as problems of single variables. */
export function deliveryProblems(env: DeliveryEnv): { path: [keyof DeliveryEnv]; message: string }[] {
  if (!env.DELIVERY_URL) return [];
  const url = new URL(env.DELIVERY_URL);
  const problem = (name: keyof DeliveryEnv, message: string) => ({ path: [name] as [keyof DeliveryEnv], message });
  const needed = (names: (keyof DeliveryEnv)[]) =>
    names.filter((name) => !env[name]).map((name) => problem(name, 'needed with DELIVERY_URL'));
  if (url.protocol === 's3:') return needed(['DELIVERY_S3_ACCESS_KEY_ID', 'DELIVERY_S3_SECRET_ACCESS_KEY']);
  return [
    ...(url.username && !url.password ? [] : [problem('DELIVERY_URL', 'a user, and no password, stands in it')]),
    ...(env.DELIVERY_PASSWORD || env.DELIVERY_KEY_FILE
      ? []
      : [problem('DELIVERY_PASSWORD', 'needed with DELIVERY_URL, or DELIVERY_KEY_FILE')]),
    ...needed(['DELIVERY_HOST_KEY']),
  ];
}

/** Host and folder of a DELIVERY_URL as people are shown them, without the user; null where none is set. */
export function deliveryPlace(address: string | undefined): string | null {
  if (!address) return null;
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${decodeURIComponent(pathname).replace(/\/$/, '')}`;
}

/** The delivery that a checked environment names; null where none is set. */
export function deliverySettings(env: DeliveryEnv): DeliverySettings | null {
  const place = deliveryPlace(env.DELIVERY_URL);
  if (!env.DELIVERY_URL || !place) return null;
  const url = new URL(env.DELIVERY_URL);
  const folder = decodeURIComponent(url.pathname);
  if (url.protocol === 's3:') {
    const path = folder.replace(/^\/|\/$/g, '');
    const s3 = {
      bucket: url.hostname,
      prefix: path && `${path}/`,
      region: env.DELIVERY_S3_REGION,
      endpoint: env.DELIVERY_S3_ENDPOINT,
      accessKeyId: env.DELIVERY_S3_ACCESS_KEY_ID!,
      secretAccessKey: env.DELIVERY_S3_SECRET_ACCESS_KEY!,
    };
    return { place, s3 };
  }
  const sftp = {
    host: url.hostname,
    port: Number(url.port || 22),
    user: decodeURIComponent(url.username),
    folder: folder || '/',
    password: env.DELIVERY_PASSWORD,
    keyFile: env.DELIVERY_KEY_FILE,
    hostKey: env.DELIVERY_HOST_KEY!,
  };
  return { place, sftp };
}
