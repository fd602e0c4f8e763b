import { expect, test } from 'vitest';
import { middleCounts, middleFigures, middleOf } from './peer-middle.ts';

test.each([
  [[], null],
  [['7.00'], '7.00'],
  [[3, 1, 2], '2.00'],
  [['10.00', '9.00', '100.00', '1.00'], '9.50'],
  [['0.01', '0.02'], '0.02'],
  [['9999999999999.99', '9999999999999.97'], '9999999999999.98'],
])('the middle of %j is %s', (values, middle) => {
  expect(middleOf(values)).toBe(middle);
});

test('who has no figure does not count in its denominator, and a figure of nobody is left out', () => {
  const group = [{ a: 1, b: null }, { a: null, b: null }, { a: 4 }];
  expect(middleFigures(group, { a: ({ a }) => a, b: ({ b }) => b })).toEqual([{ key: 'a', value: '2.50', of: 2 }]);
});

test('who has nothing of a kind counts with 0 among those of the group', () => {
  const count = (member: string, group: string, kind: string, of: number) => ({ member, group, kind, count: of });
  const counts = [
    count('a', 'new', '1.1', 4),
    count('b', 'new', '1.1', 2),
    count('c', 'new', '2.1', 3),
    count('d', 'old', '1.1', 9),
  ];
  expect(middleCounts(counts, (group, kind) => `${group} ${kind}`)).toEqual([
    { key: 'new 1.1', value: '2.00', of: 3 },
    { key: 'new 2.1', value: '0.00', of: 3 },
    { key: 'old 1.1', value: '9.00', of: 1 },
  ]);
});
