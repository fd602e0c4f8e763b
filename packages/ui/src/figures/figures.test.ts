import { expect, test } from 'vitest';
import { heatStep } from './heat-cell.tsx';
import { riskLevelOf } from './risk-matrix.tsx';
import { sparklinePaths } from './sparkline.tsx';

test('bands of risk scores: 1-4, 5-9, 10-14, 15-25 unless set otherwise (R16)', () => {
  expect([1, 4, 5, 9, 10, 14, 15, 25].map((score) => riskLevelOf(score))).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  expect(riskLevelOf(12, [4, 8, 12])).toBe(3);
});

test('a heat cell shows the smallest share and not none', () => {
  expect([0, 0.001, 0.2, 0.21, 1].map(heatStep)).toEqual([0, 1, 1, 2, 5]);
});

test('a sparkline begins at zero and breaks where nothing is known', () => {
  const paths = sparklinePaths([50, 100, null, 0], { width: 90, height: 10, max: 100 });
  expect(paths).toEqual(['M0 5L30 0', 'M90 10']);
});
