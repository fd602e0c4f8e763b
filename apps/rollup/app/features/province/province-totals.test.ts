import { type AggregateFigures, type AggregateRow, aggregateRow, aggregateTotals } from '@sujarit/domain/aggregate-row';
import { expect, test } from 'vitest';
import { rowTotals } from './province-totals.ts';

const figures = (done: number, planBudget: string): AggregateFigures => ({
  planState: 'IN_USE',
  projects: 32,
  planBudget,
  projectsByDimension: { '1': 32 },
  budgetByDimension: { '1': planBudget },
  reportState: 'SENT',
  reportSentOn: '2023-04-10',
  inProgress: 3,
  done,
  cannot: 1,
  cannotByReason: {},
  ordinanceBudget: '0.10',
  disbursed: '0.20',
  riskLow: 1,
  riskMedium: 2,
  riskHigh: 0,
  riskVeryHigh: 4,
  itaTotal: null,
  itaLevel: null,
  consistent: 2,
  inconsistent: 1,
});

const row = (no: number, of: AggregateFigures | null): AggregateRow =>
  aggregateRow({
    no,
    authority: { code: `${no}`, nameTh: 'ก', type: 'SAO', province: 'ลำปาง', district: null, simulated: true },
    figures: of,
    round: null,
    months: 6,
    today: '2023-04-25',
  });

test('the sums of a whole province are the totals of its aggregate', () => {
  const rows = [row(1, figures(10, '50000.10')), row(2, figures(7, '99999999999.20')), row(3, null)];
  const totals = rowTotals(rows);
  const { rows: count, ...sums } = totals;
  expect(aggregateTotals(rows)).toMatchObject({ ...sums, authorities: count });
});

test('no rows: no percent, no money', () => {
  expect(rowTotals([])).toMatchObject({ rows: 0, percent: null, planBudget: '0.00' });
});
