import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { hostileFiles } from '../../fixtures/fuzz/hostile-files.ts';
import { fixturePdf, fixtureText } from '../../fixtures/score.ts';
import { toWord } from '../../fixtures/to-word.ts';
import { toWorkbook } from '../../fixtures/to-workbook.ts';
import { textOf } from './text-container.ts';

const whole: Record<string, Uint8Array> = {};

beforeAll(async () => {
  const text = fixtureText('003');
  Object.assign(whole, { Word: await toWord(text), Excel: await toWorkbook(text), PDF: fixturePdf('003') });
});

/** A part of the file: of equal chance everywhere, while fast-check's doubles crowd around 0. */
const place = fc.nat(1_000_000).map((millionths) => millionths / 1_000_000);
const change = fc.record({ at: place, byte: fc.integer({ min: 0, max: 255 }) });
const damage = fc.record({
  changes: fc.array(change, { maxLength: 8 }),
  keep: fc.oneof(
    fc.constant(1),
    place.filter((part) => part > 0.01),
  ),
});

it.each([
  ['Word', 400],
  ['Excel', 400],
  ['PDF', 60],
])('a %s file with changed bytes or a lost end is read or refused, never a crash', async (format, numRuns) => {
  await fc.assert(
    fc.asyncProperty(damage, async ({ changes, keep }) => {
      const bytes = (whole[format] ?? new Uint8Array()).slice();
      for (const { at, byte } of changes) bytes[Math.floor(at * (bytes.length - 1))] = byte;
      const answer = await textOf(bytes.subarray(0, Math.ceil(bytes.length * keep)));
      expect('text' in answer || answer.refusal.code).toBeTruthy();
    }),
    { numRuns },
  );
});

it.each([
  ['bomb, Word, size told', 'TOO_LARGE'],
  ['bomb, Word, size lied', 'DAMAGED'],
  ['bomb, Excel, size lied', 'DAMAGED'],
  ['billion laughs', 'DAMAGED'],
  ['an outside entity', 'DAMAGED'],
  ['an endless attribute', 'DAMAGED'],
  ['tables within tables without end', 'DAMAGED'],
  ['a million rows', 'TOO_LARGE'],
  ['a PDF of two thousand pages', 'TOO_LARGE'],
  ['a PDF in name only', 'DAMAGED'],
])('what was made to do harm is refused: %s', async (name, code) => {
  expect(await textOf(hostileFiles[name]!())).toMatchObject({ refusal: { code } });
});
