import { expect, test } from 'vitest';
import { clashOf } from './clash-of.ts';
import type { Finding } from './use-review.ts';

const doubt = (id: string, more: Partial<Finding> = {}) =>
  ({ id, version: 1, state: 'OPEN', answer: null, note: null, ...more }) as Finding;

test('what somebody decided otherwise clashes, what they decided the same does not, the rest nobody touched', () => {
  const sent = {
    findings: ['a', 'b', 'c'].map((id) => doubt(id)),
    state: 'ACCEPTED',
    answer: null,
    note: null,
  } as const;
  const now = [
    doubt('a', { version: 2, state: 'LEFT_OPEN', note: 'ตามต้นฉบับ' }),
    doubt('b', { version: 2, state: 'ACCEPTED' }),
    doubt('c'),
  ];
  const { clashing, untouched } = clashOf(sent, now);
  expect(clashing.map(({ id }) => id)).toEqual(['a']);
  expect(untouched.map(({ id }) => id)).toEqual(['c']);
});
