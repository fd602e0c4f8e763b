import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { PartLost } from './lost-parts.ts';
import { authoritiesOfPart, type GatheredAuthority, partHeading, partLines } from './part-file.ts';

const authority = (name: string): GatheredAuthority => ({
  source: {
    id: name,
    provinceCode: '52',
    districtCode: null,
    regionNo: 5,
    authority: { code: name, nameTh: name, type: 'SAO', province: 'ลำปาง', district: null, simulated: false },
    figures: null,
  },
  projects: [{ project: 'โครงการ\nสองบรรทัด', planBudget: '1000.50' }],
});
const authorities = ['อบต.จางเหนือ', 'อบต.คลองเมือง', 'อบต.จอหอ'].map(authority);
const content = Buffer.from(partHeading('part-1') + partLines(authorities));
const sha256 = hash('sha256', content);

/** The content in chunks that cut letters and lines anywhere. */
const chunks = (bytes: Buffer, size: number) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size)),
  );

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('the file of a part', () => {
  it.each([1, 7, 64_000])('gives back its authorities as they were, in chunks of %i bytes', async (size) => {
    expect(await all(authoritiesOfPart(chunks(content, size), sha256))).toEqual(authorities);
  });

  it('of nobody gives back nobody', async () => {
    const empty = Buffer.from(partHeading('part-2'));
    expect(await all(authoritiesOfPart(chunks(empty, 10), hash('sha256', empty)))).toEqual([]);
  });

  it('is not read to its end when it ends early or was changed', async () => {
    const changed = (from: string, to: string) => Buffer.from(content.toString().replace(from, to));
    for (const other of [content.subarray(0, -80), changed('1000.50', '1000.51'), changed('{"source"', '\0\0\0')]) {
      await expect(all(authoritiesOfPart(chunks(other, 7), sha256))).rejects.toThrow(PartLost);
    }
  });

  it('is the file of that part alone', () => {
    expect(partHeading('part-1')).not.toBe(partHeading('part-2'));
  });
});
