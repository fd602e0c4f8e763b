import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listLines, listText } from './list-text.ts';

test('nesting is kept through the text and back', () => {
  const line = fc.record({
    level: fc.integer({ min: 1, max: 5 }),
    text: fc.string({ minLength: 1 }).filter((text) => text.trim() === text && !/[\r\n\u2028\u2029]/.test(text)),
  });
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      expect(listLines(listText(lines))).toEqual(lines);
    }),
  );
});

test('tabs are levels, odd spaces and empty lines do no harm', () => {
  expect(listLines('ก\n\tข\r\n\n   ค\n')).toEqual([
    { level: 1, text: 'ก' },
    { level: 2, text: 'ข' },
    { level: 2, text: 'ค' },
  ]);
});
