import { expect, test } from 'vitest';
import { wordDifference } from './word-difference.ts';

test('a changed Thai word is found without blanks around it', () => {
  expect(wordDifference('จัดอบรมบุคลากรปีละครั้ง', 'จัดอบรมประชาชนปีละครั้ง')).toEqual([
    { kind: 'same', text: 'จัดอบรม' },
    { kind: 'removed', text: 'บุคลากร' },
    { kind: 'added', text: 'ประชาชน' },
    { kind: 'same', text: 'ปีละครั้ง' },
  ]);
});

test.each([
  ['', ''],
  ['เดิม', ''],
  ['', 'ใหม่'],
  ['a b c', 'c b a'],
  ['งบประมาณ 10,000 บาท', 'งบประมาณ 25,000 บาท และ 5 ครั้ง'],
])('both texts can be read back out of the parts: %j -> %j', (before, after) => {
  const parts = wordDifference(before, after);
  const textOf = (left: string) =>
    parts
      .filter(({ kind }) => kind !== left)
      .map(({ text }) => text)
      .join('');
  expect(textOf('added')).toBe(before);
  expect(textOf('removed')).toBe(after);
});
