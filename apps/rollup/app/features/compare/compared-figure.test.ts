import { describe, expect, test } from 'vitest';
import { comparedLines, differs, onlyDiffering, ranksOf } from './compared-figure.ts';

const cells = (...figures: (number | null)[]) => figures.map((figure) => ({ text: String(figure), figure }));

describe('the better and the worse end', () => {
  test.each([
    [cells(80, 20, 50), 'more', ['best', 'worst', null]],
    [cells(80, 20, 50), 'less', ['worst', 'best', null]],
    [cells(80, null, 80, 10), 'more', ['best', null, 'best', 'worst']],
    [cells(0, 5), 'less', ['best', 'worst']],
    [cells(7, 7), 'more', [null, null]],
    [cells(7, null), 'more', [null, null]],
    [cells(1, 2), undefined, [null, null]],
  ] as const)('%j, better is %s', (some, better, ranks) => {
    expect(ranksOf({ cells: some, ...(better ? { better } : {}) })).toEqual(ranks);
  });
});

const same = { id: 'same', label: 'เท่ากัน', cells: cells(1, 1) };
const other = { id: 'other', label: 'ต่างกัน', unit: 'บาท', cells: cells(1, null), middle: { text: '1.5', of: 9 } };

test('only what differs: a section without a difference is left out', () => {
  expect(differs(same)).toBe(false);
  const sections = [
    { id: 'a', title: 'ก', figures: [same] },
    { id: 'b', title: 'ข', figures: [same, other] },
  ];
  expect(onlyDiffering(sections)).toEqual([{ id: 'b', title: 'ข', figures: [other] }]);
});

test('a file has what is shown, with the middle and its denominator', () => {
  const lines = comparedLines(
    [{ id: 'b', title: 'ข', figures: [same, other] }],
    ['', 'หนึ่ง', 'สอง'],
    ['ค่ากลาง', 'จำนวน'],
  );
  expect(lines).toEqual([
    ['', 'หนึ่ง', 'สอง', 'ค่ากลาง', 'จำนวน'],
    ['ข'],
    ['เท่ากัน', '1', '1', null, null],
    ['ต่างกัน (บาท)', '1', 'null', '1.5', 9],
  ]);
});
