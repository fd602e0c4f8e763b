import { pipeline } from 'node:stream/promises';
import type { Storage } from '@sujarit/storage/open-storage';
import type { Request, Response } from 'express';

export interface SentFile {
  name: string;
  mediaType: string;
  sha256: string;
  /** Bytes. */
  size: number;
}

/** What follows is a file to be saved under its name, never to be shown in place. */
export function announceFile(response: Response, { name, mediaType }: Pick<SentFile, 'name' | 'mediaType'>): void {
  response.attachment(name);
  response.setHeader('content-type', mediaType);
  response.set({
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
  });
}

/** Sends a stored file; 304 where the client has this very content. */
export async function sendFile(storage: Storage, file: SentFile, request: Request, response: Response): Promise<void> {
  const { sha256, size } = file;
  announceFile(response, file);
  response.setHeader('etag', `"${sha256}"`);
  if (isKnown(request, sha256)) {
    response.status(304).end();
    return;
  }
  const content = await storage.get(sha256);
  response.setHeader('content-length', size);
  if (request.method === 'HEAD') {
    content.destroy();
    response.end();
    return;
  }
  await pipeline(content, response);
}

/** Does the client say that it has this content? Asked for by name even where a proxy on the way forbids its own cache. */
function isKnown(request: Request, sha256: string): boolean {
  const known = request.get('if-none-match')?.split(',') ?? [];
  return known.some((tag) => tag.trim().replace(/^W\//, '') === `"${sha256}"`);
}
