import { expect, test } from 'vitest';
import { heatFigure, usedDimensions } from './heat-figures.ts';

const dimension = {
  dimension: '1',
  projects: [8, 5, 0],
  counted: [2, null, 0],
  ordinanceBudget: ['200.00', null, '0.00'],
  disbursed: ['50.50', null, '0.00'],
  risks: [3, 1, 0],
};

test('progress and spending with their denominators; not reported and nothing planned are not 0', () => {
  const progress = [0, 1, 2].map((index) => heatFigure(dimension, [index], 'progress'));
  expect(progress).toEqual([
    { figure: 25, of: [2, 8], reported: true },
    { figure: null, of: null, reported: false },
    { figure: null, of: [0, 0], reported: true },
  ]);
  expect(heatFigure(dimension, [0], 'spending')).toEqual({ figure: 25.25, of: [5050, 20000], reported: true });
  expect(heatFigure(dimension, [2], 'spending').figure).toBeNull();
});

test('places together: whoever has not reported stays in the denominator', () => {
  expect(heatFigure(dimension, [0, 1, 2], 'progress')).toEqual({ figure: 15.38, of: [2, 13], reported: true });
  expect(heatFigure(dimension, [1], 'progress').reported).toBe(false);
});

test('risks are counts, of those too who have not reported', () => {
  expect([0, 1, 2].map((index) => heatFigure(dimension, [index], 'risks').figure)).toEqual([3, 1, 0]);
});

test('what stands elsewhere is left out where there is none', () => {
  const elsewhere = { ...dimension, dimension: '-', projects: [0, 0, 0], risks: [0, 0, 0] };
  expect(usedDimensions([dimension, elsewhere], 'risks')).toEqual([dimension]);
  const risky = { ...elsewhere, risks: [0, 1, 0] };
  expect(usedDimensions([dimension, risky], 'risks')).toHaveLength(2);
  expect(usedDimensions([dimension, risky], 'progress')).toEqual([dimension]);
});
