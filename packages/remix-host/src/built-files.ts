import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import express, { type RequestHandler, Router } from 'express';

const MEDIA_TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};
const YEAR = 'public, max-age=31536000, immutable';
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** best first, whatever order the visitor names them in */
const ENCODINGS = ['br', 'gzip'] as const;
type Encoding = (typeof ENCODINGS)[number];

/**
 * The files of a build: /assets/* never change under their name, and their texts are compressed well and once;
 * the rest (icons) for an hour. They come before the headers that only documents need.
 */
export function builtFiles(clientFolder: string): Router {
  const assets = path.join(clientFolder, 'assets');
  const router = Router();
  router.use('/assets', compressedOnce(assets));
  router.use('/assets', express.static(assets, { immutable: true, maxAge: '1y', index: false, setHeaders }));
  router.use('/assets', (_req, res) => {
    res.status(404).end();
  });
  router.use(express.static(clientFolder, { maxAge: '1h', index: false, setHeaders }));
  return router;
}

/** Texts in the visitor's best encoding, kept in memory: a build has about a megabyte of them. */
function compressedOnce(folder: string): RequestHandler {
  const names = new Set(readdirSync(folder));
  const kept = new Map<string, Promise<Buffer>>();
  return (req, res, next) => {
    const name = req.path.slice(1);
    const mediaType = MEDIA_TYPES[path.extname(name)];
    const encoding = ENCODINGS.find((one) => req.acceptsEncodings().includes(one));
    if (req.method !== 'GET' || !mediaType || !encoding || !names.has(name)) {
      next();
      return;
    }
    const key = `${encoding} ${name}`;
    const body = kept.get(key) ?? compress(path.join(folder, name), encoding);
    kept.set(key, body);
    body.then(
      (bytes) => {
        setHeaders(res);
        res.set({ 'content-type': mediaType, 'content-encoding': encoding, 'cache-control': YEAR });
        res.vary('Accept-Encoding').end(bytes);
      },
      (error: unknown) => {
        kept.delete(key);
        next(error);
      },
    );
  };
}

async function compress(file: string, encoding: Encoding): Promise<Buffer> {
  const text = await readFile(file);
  return encoding === 'br' ? promisify(brotliCompress)(text, BROTLI) : promisify(gzip)(text, { level: 9 });
}

function setHeaders(res: ServerResponse): void {
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
}
