import { expect, test } from 'vitest';
import { areaDimensions, areaRiskCells } from './area-places.ts';

const row = (provinceCode: string, dimension: string, reported: number) => ({
  provinceCode,
  dimension,
  reported,
  projects: 8,
  counted: reported,
  ordinanceBudget: '200.00',
  disbursed: '50.50',
  risks: 3,
});

test('a province of which nobody has reported has denominators and no figures: that is not 0', () => {
  const dimensions = areaDimensions([row('30', '1', 2), row('30', '-', 2), row('52', '1', 0), row('52', '-', 0)]);
  expect(dimensions.map(({ dimension }) => dimension)).toEqual(['1', '-']);
  expect(dimensions[0]).toEqual({
    dimension: '1',
    projects: [8, 8],
    counted: [2, null],
    ordinanceBudget: ['200.00', null],
    disbursed: ['50.50', null],
    risks: [3, 3],
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
