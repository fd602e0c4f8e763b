import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtFiles } from './built-files.ts';

const script = 'export const words = "สุจริต";'.repeat(200);
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'built-files-'));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'assets/page-abc.js'), script);
  await writeFile(path.join(folder, 'secret.txt'), 'not an asset');
  server = express().use(builtFiles(folder)).listen(0);
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** Asks without any decoding or tidying of the path. */
function ask(
  at: string,
  encoding: string,
): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ port, path: at, headers: { 'accept-encoding': encoding } }, (res) => {
      const parts: Buffer[] = [];
      res.on('data', (part: Buffer) => parts.push(part));
      res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(parts) }));
    })
      .on('error', reject)
      .end();
  });
}

test('a script comes compressed, with its type, for ever', async () => {
  const { headers, body } = await ask('/assets/page-abc.js', 'gzip, br');
  expect(headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
  });
  expect(brotliDecompressSync(body).toString()).toBe(script);
});

test('who takes no compression gets the file itself', async () => {
  const { headers, body } = await ask('/assets/page-abc.js', 'identity');
  expect(headers['content-encoding']).toBeUndefined();
  expect(body.toString()).toBe(script);
});

test.each(['/assets/none.js', '/assets/../secret.txt', '/assets/%2e%2e/secret.txt'])('%s is not there', async (at) => {
  expect((await ask(at, 'br')).status).toBe(404);
});
