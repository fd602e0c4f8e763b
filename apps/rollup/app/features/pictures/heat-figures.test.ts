import { expect, test } from 'vitest';
import { heatFigures } from './heat-figures.ts';

const places = {
  ids: ['a', 'b', 'c'],
  dimensions: [
    {
      dimension: '1',
      projects: [8, 5, 0],
      counted: [2, null, 0],
      percent: [25, null, null],
      ordinanceBudget: ['200.00', null, '0.00'],
      disbursed: ['50.50', null, '0.00'],
      risks: [3, 1, 0],
    },
  ],
};

test('progress and spending with their denominators; not reported and nothing planned are not 0', () => {
  expect([...heatFigures(places, 'progress')]).toEqual([
    ['a', [{ figure: 25, of: [2, 8], reported: true }]],
    ['b', [{ figure: null, of: null, reported: false }]],
    ['c', [{ figure: null, of: [0, 0], reported: true }]],
  ]);
  expect(heatFigures(places, 'spending').get('a')).toEqual([
    { figure: 25.25, of: ['50.50', '200.00'], reported: true },
  ]);
  expect(heatFigures(places, 'spending').get('c')?.[0]?.figure).toBeNull();
});

test('risks are counts, of those too who have not reported', () => {
  expect([...heatFigures(places, 'risks').values()].map(([cell]) => cell?.figure)).toEqual([3, 1, 0]);
});
