import { expect, test } from 'vitest';
import { areaDimensions, areaRiskCells } from './area-places.ts';

const province = {
  provinceCode: '30',
  formula: 'DONE_AND_IN_PROGRESS' as const,
  reported: 2,
  projects: [8, 5, 0, 0, 14],
  done: [2, 0, 0, 0, 3],
  inProgress: [1, 0, 0, 0, 1],
  ordinanceBudget: ['200.00', '0.00', '0.00', '0.00', '200.25'],
  disbursed: ['50.50', '0.00', '0.00', '0.00', '50.75'],
  risks: [3, 1, 0, 0, 6],
};

test('what all together have more than dimensions 1 to 4 stands elsewhere; each province’s own formula counts', () => {
  const figures = areaDimensions([province, { ...province, provinceCode: '52', formula: null }]);
  expect(figures.map(({ dimension }) => dimension)).toEqual(['1', '2', '3', '4', '-']);
  expect(figures[0]).toEqual({
    dimension: '1',
    projects: [8, 8],
    counted: [3, 2],
    ordinanceBudget: ['200.00', '200.00'],
    disbursed: ['50.50', '50.50'],
    risks: [3, 3],
  });
  expect(figures[4]).toMatchObject({
    projects: [1, 1],
    counted: [1, 1],
    ordinanceBudget: ['0.25', '0.25'],
    risks: [2, 2],
  });
});

test('a province of which nobody has reported has denominators and no figures: that is not 0', () => {
  const [first] = areaDimensions([{ ...province, reported: 0 }]);
  expect(first).toMatchObject({
    projects: [8],
    counted: [null],
    ordinanceBudget: [null],
    disbursed: [null],
    risks: [3],
  });
});

test('the cells of the matrix come from the gravest, those not rated last', () => {
  const cells = areaRiskCells([
    { provinceCode: '30', cell: '-', authorities: 1, risks: 1 },
    { provinceCode: '30', cell: '4-5', authorities: 2, risks: 3 },
    { provinceCode: '52', cell: '4-5', authorities: 1, risks: 7 },
    { provinceCode: '30', cell: '5-5', authorities: 1, risks: 1 },
  ]);
  expect(cells.map(({ likelihood, impact }) => [likelihood, impact])).toEqual([
    [5, 5],
    [4, 5],
    [null, null],
  ]);
  expect(cells[1]).toMatchObject({ provinceCodes: ['30', '52'], authorities: [2, 1], counts: [3, 7] });
});
