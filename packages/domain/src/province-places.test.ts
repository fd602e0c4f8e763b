import { expect, test } from 'vitest';
import { dimensionFigures, type PlaceSource, riskCells } from './province-places.ts';

const progress = (done: number, inProgress: number, disbursed: string) => ({
  done,
  inProgress,
  cannot: 1,
  ordinanceBudget: '100.10',
  disbursed,
});
const source = (id: string, more: Partial<PlaceSource>): PlaceSource => ({
  id,
  reportState: 'SENT',
  projects: {},
  progress: {},
  risks: {},
  riskMatrix: {},
  ...more,
});

const sources = [
  source('a', {
    projects: { '1': 8, '2': 2, '5': 1, '-': 1 },
    progress: { '1': progress(4, 2, '10.05'), '5': progress(1, 0, '0.10'), '-': progress(0, 1, '0.20') },
    risks: { '1': 3, '-': 2 },
    riskMatrix: { '4-5': 2, '1-1': 1, '-': 2 },
  }),
  source('b', { reportState: 'DRAFT', projects: { '1': 5 }, risks: { '2': 1 }, riskMatrix: { '4-5': 1 } }),
];

test('each dimension over the authorities; what stands elsewhere is counted as such', () => {
  const [first, second, , , other] = dimensionFigures(sources, 'DONE');
  expect(first).toEqual({
    dimension: '1',
    projects: [8, 5],
    counted: [4, null],
    percent: [50, null],
    ordinanceBudget: ['100.10', null],
    disbursed: ['10.05', null],
    risks: [3, 0],
  });
  expect(second).toMatchObject({ projects: [2, 0], percent: [0, null], risks: [0, 1] });
  expect(other).toMatchObject({ projects: [2, 0], counted: [1, null], disbursed: ['0.30', null], risks: [2, 0] });
});

test('the formula of the round counts what is under way too', () => {
  expect(dimensionFigures(sources, 'DONE_AND_IN_PROGRESS')[0]).toMatchObject({
    counted: [6, null],
    percent: [75, null],
  });
});

test('risks by likelihood and impact with whose they are, from the gravest; not rated last', () => {
  expect(riskCells(sources)).toEqual([
    { likelihood: 4, impact: 5, ids: ['a', 'b'], counts: [2, 1] },
    { likelihood: 1, impact: 1, ids: ['a'], counts: [1] },
    { likelihood: null, impact: null, ids: ['a'], counts: [2] },
  ]);
});

test('no authority: every dimension is empty', () => {
  expect(dimensionFigures([], 'DONE').map(({ dimension, projects }) => [dimension, projects])).toEqual([
    ['1', []],
    ['2', []],
    ['3', []],
    ['4', []],
    ['-', []],
  ]);
  expect(riskCells([])).toEqual([]);
});
