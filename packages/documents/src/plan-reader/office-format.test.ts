import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from './text-container.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'office');
const file = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

describe('files of Office that are not read as they are', () => {
  it.each([
    ['open.doc', { code: 'UNSUPPORTED_FORMAT', params: { format: 'doc' } }],
    ['open.xls', { code: 'UNSUPPORTED_FORMAT', params: { format: 'xls' } }],
    ['open.odt', { code: 'UNSUPPORTED_FORMAT', params: { format: 'odt' } }],
    ['open.ods', { code: 'UNSUPPORTED_FORMAT', params: { format: 'ods' } }],
    ['locked.docx', { code: 'ENCRYPTED' }],
    ['locked.xlsx', { code: 'ENCRYPTED' }],
    ['locked.doc', { code: 'ENCRYPTED' }],
    ['locked.xls', { code: 'ENCRYPTED' }],
    ['locked.odt', { code: 'ENCRYPTED' }],
  ])('%s', async (name, refusal) => {
    expect(await textOf(file(name))).toMatchObject({ refusal });
  });

  it('a presentation, and what else stands in such a container', async () => {
    expect(await textOf(renamed('PowerPoint Document'))).toMatchObject({
      refusal: { params: { format: 'presentation' } },
    });
    expect(await textOf(renamed('Contents'))).toMatchObject({ refusal: { params: { format: 'other' } } });
  });

  it('one whose names are lost is damaged', async () => {
    const bytes = file('open.doc');
    expect(await textOf(bytes.subarray(0, 2000))).toMatchObject({ refusal: { code: 'DAMAGED' } });
  });

  it('any damage gives an answer', async () => {
    const names = ['open.doc', 'locked.docx', 'open.xls', 'locked.xls'];
    const change = fc.record({ at: fc.nat(1600), byte: fc.nat(255) });
    const damage = fc.record({ name: fc.constantFrom(...names), changes: fc.array(change, { maxLength: 20 }) });
    await fc.assert(
      fc.asyncProperty(damage, async ({ name, changes }) => {
        const bytes = file(name);
        for (const { at, byte } of changes) bytes[at] = byte;
        expect('text' in (await textOf(bytes))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

/** A .doc whose main stream has another name. */
function renamed(name: string): Uint8Array {
  const bytes = Buffer.from(file('open.doc'));
  const at = bytes.indexOf(Buffer.from('WordDocument', 'utf16le'));
  bytes.fill(0, at, at + 64);
  bytes.write(name, at, 'utf16le');
  bytes.writeUInt16LE(name.length * 2 + 2, at + 64);
  return new Uint8Array(bytes);
}
