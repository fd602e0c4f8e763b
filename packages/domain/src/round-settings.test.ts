import { expect, it } from 'vitest';
import { roundProblems } from './round-settings.ts';

const usual = { opensOn: '2023-04-01', dueOn: '2023-04-30', closesOn: '2023-06-30', greenFrom: 50, orangeFrom: 20 };
const codes = (settings: Partial<typeof usual>) =>
  roundProblems({ ...usual, ...settings }).map(({ field, code }) => `${field} ${code}`);

it('takes usual settings, and a round of one day', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ dueOn: usual.opensOn })).toEqual([]);
});

it('names every field that is wrong', () => {
  expect(codes({ dueOn: '2023-03-31' })).toEqual(['dueOn DUE_BEFORE_OPENING']);
  expect(codes({ closesOn: '2023-04-29' })).toEqual(['closesOn CLOSED_BEFORE_DUE']);
  expect(codes({ greenFrom: 101 })).toEqual(['greenFrom PERCENT_OUT_OF_RANGE']);
  expect(codes({ orangeFrom: -1 })).toEqual(['orangeFrom PERCENT_OUT_OF_RANGE']);
  expect(codes({ orangeFrom: 50, dueOn: '2023-01-01' })).toEqual([
    'dueOn DUE_BEFORE_OPENING',
    'orangeFrom ORANGE_NOT_BELOW_GREEN',
  ]);
});
