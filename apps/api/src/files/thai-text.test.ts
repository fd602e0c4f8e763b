import { expect, it } from 'vitest';
import { isText } from './thai-text.ts';

async function* chunks(...parts: (string | number[])[]) {
  for (const part of parts) yield typeof part === 'string' ? new TextEncoder().encode(part) : Uint8Array.from(part);
}

it('takes UTF-8, also where a letter is cut between two chunks', async () => {
  const [first, ...rest] = new TextEncoder().encode('ก');
  expect(await isText(chunks('แผนปฏิบัติการ\r\n\tข้อ ๑ ', [first!], rest))).toBe(true);
});

it('takes the single-byte Thai of older machines', async () => {
  expect(await isText(chunks([0xe1, 0xbc, 0xb9, 0x20, 0xf1, 0x0d, 0x0a]))).toBe(true);
});

it.each([
  ['a zero byte', [0x41, 0x00, 0x42]],
  ['a control', [0x41, 0x07]],
  ['a broken letter of UTF-8 that is no Thai either', [0xe0, 0xb8, 0xff]],
  ['bytes without a sign in Thai', [0xdb, 0x41]],
])('refuses %s', async (_what, bytes) => {
  expect(await isText(chunks(bytes))).toBe(false);
});
