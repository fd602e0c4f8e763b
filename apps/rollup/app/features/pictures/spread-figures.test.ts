import { describe, expect, test } from 'vitest';
import { spreadFigures } from './spread-figures.ts';

const percents = (...counts: [number, number][]) =>
  Array.from({ length: 12 }, (_one, at) => new Map(counts).get(at) ?? 0);
const spread = [
  { regionNo: 3, type: 'SAO' as const, byPercent: percents([0, 2], [9, 5], [11, 1]), byRisk: [1, 0, 4, 0, 2, 1] },
  { regionNo: 3, type: 'PAO' as const, byPercent: percents([9, 1]), byRisk: [0, 1, 0, 0, 0, 0] },
  { regionNo: 5, type: 'SAO' as const, byPercent: percents([10, 1], [11, 6]), byRisk: [0, 0, 0, 1, 0, 6] },
];
const both = new Set([3, 5]);
const counts = (...asked: Parameters<typeof spreadFigures>) =>
  spreadFigures(...asked)
    .places.filter(({ count }) => count > 0)
    .map(({ id, count }) => `${id}: ${count}`);

describe('the authorities of an area', () => {
  test('by percent stand in their band, and outside of it who planned nothing or has not reported', () => {
    expect(counts(spread, 'percent', { regions: both, type: null })).toEqual([
      '0: 2',
      '90: 6',
      'NOTHING_PLANNED: 1',
      'NOT_REPORTED: 7',
    ]);
    expect(spreadFigures(spread, 'percent', { regions: both, type: null })).toMatchObject({
      authorities: 16,
      outside: 8,
    });
  });

  test('by the gravest of their risks', () => {
    expect(counts(spread, 'risk', { regions: both, type: 'SAO' })).toEqual([
      'VERY_HIGH: 1',
      'MEDIUM: 4',
      'LOW: 1',
      'NO_RISK: 2',
      'NO_PLAN: 7',
    ]);
  });

  test('of one region or type alone, all of them counted once either way', () => {
    const regions = new Set([3]);
    for (const by of ['percent', 'risk'] as const)
      expect(spreadFigures(spread, by, { regions, type: 'SAO' }).authorities).toBe(8);
    expect(spreadFigures(spread, 'risk', { regions: new Set([9]), type: null }).authorities).toBe(0);
  });
});
