import { expect, test } from 'vitest';
import { entryGroups, entryTotals, neighboursOf } from './report-lines.ts';

const entry = (id: string, ordinal: number, code: string | null, more: object = {}) => ({
  id,
  status: 'NOT_STARTED',
  editable: false,
  evidence: [],
  project: { ordinal, places: code ? [{ ordinal: 1, node: { code } }] : [] },
  ...more,
});
const entries = [
  entry('b', 2, '2.1', { planBudget: '0.10', disbursed: '5000.25' }),
  entry('a', 1, '1.1.1', { status: 'DONE', planBudget: '0.20', evidence: [{}, {}] }),
  entry('n', 4, null),
  entry('o', 3, '1.2', { editable: true }),
];

test('by dimension in the plan’s order, those placed nowhere last', () => {
  const groups = entryGroups(entries, false).map(({ key, entries: found }) => `${key}: ${found.map(({ id }) => id)}`);
  expect(groups).toEqual(['1: a,o', '2: b', '-: n']);
});

test('own ones first, and each entry once', () => {
  const groups = entryGroups(entries, true).map(({ key, entries: found }) => `${key}: ${found.map(({ id }) => id)}`);
  expect(groups).toEqual(['own: o', '1: a', '2: b', '-: n']);
});

test('sums are exact', () => {
  expect(entryTotals(entries)).toEqual({
    projects: 4,
    filled: 1,
    evidence: 2,
    planBudget: '0.30',
    ordinanceBudget: '0.00',
    disbursed: '5000.25',
  });
});

test('the one before and the one after, in the order that is shown', () => {
  const { place, of, before, after } = neighboursOf(entries, 'a', true);
  expect([place, of, before?.id, after?.id]).toEqual([2, 4, 'o', 'b']);
  expect(neighboursOf(entries, 'n', true).after).toBeUndefined();
  expect(neighboursOf(entries, 'x', true).after).toBeUndefined();
});
