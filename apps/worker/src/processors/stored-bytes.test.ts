import { Readable } from 'node:stream';
import type { Storage } from '@sujarit/storage/open-storage';
import { expect, it } from 'vitest';
import { storedBytes } from './stored-bytes.ts';

const hello = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
const giving = (content: string) => ({ get: async () => Readable.from([Buffer.from(content)]) }) as unknown as Storage;
const { signal } = new AbortController();

it('gives a content that is whole', async () => {
  expect(Buffer.from(await storedBytes(giving('hello'), hello, signal)).toString()).toBe('hello');
});

it('gives none that ends early or is another', async () => {
  for (const content of ['hel', 'hello!', ''])
    await expect(storedBytes(giving(content), hello, signal)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
});
