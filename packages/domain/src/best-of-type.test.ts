import { expect, test } from 'vitest';
import { firstOf, ranking } from './best-of-type.ts';

const members = [
  { name: 'ก', percent: 80 },
  { name: 'ข', percent: null },
  { name: 'ค', percent: 90 },
  { name: 'ง', percent: 80 },
  { name: 'จ', percent: 0 },
];
const standings = ranking(members, ({ percent }) => percent);

test('equals share a place and the next counts on behind them; who has no figure has no place, and 0 is one', () => {
  expect(standings.map(({ member, place }) => `${place} ${member.name}`)).toEqual(['1 ค', '2 ก', '2 ง', '4 จ']);
});

test('the first few that pass, with all that share the last place', () => {
  const names = (count: number, passes = (_name: string) => true) =>
    firstOf(standings, count, ({ name }) => passes(name)).map(({ member }) => member.name);
  expect(names(1)).toEqual(['ค']);
  expect(names(2)).toEqual(['ค', 'ก', 'ง']);
  expect(names(1, (name) => name !== 'ค')).toEqual(['ก', 'ง']);
  expect(names(9)).toHaveLength(4);
  expect(names(1, () => false)).toEqual([]);
});
