import { expect, test } from 'vitest';
import { clashes } from './clashes.ts';

test('only what both changed differently clashes; other changes of either side hold', () => {
  const base = { name: 'ก', measure: 'ข', indicator: 'ค' };
  expect(
    clashes(base, { ...base, name: 'ของฉัน', measure: 'ใหม่' }, { ...base, name: 'ของเขา', indicator: 'เขาแก้' }),
  ).toEqual({
    clashes: [{ field: 'name', mine: 'ของฉัน', theirs: 'ของเขา' }],
    merged: { name: 'ของฉัน', measure: 'ใหม่', indicator: 'เขาแก้' },
  });
});
