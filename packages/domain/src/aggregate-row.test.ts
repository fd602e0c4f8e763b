import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summedCountKeys, summedMoneyKeys } from './aggregate-columns.ts';
import { bahtOf, satangOf } from './aggregate-money.ts';
import { type AggregateFigures, type AggregateRound, aggregateRow, aggregateTotals } from './aggregate-row.ts';

const authority = {
  code: '6520101',
  nameTh: 'อบต.จางเหนือ',
  type: 'SAO',
  province: 'ลำปาง',
  district: 'แม่เมาะ',
  simulated: false,
};
const figures: AggregateFigures = {
  planState: 'IN_USE',
  projects: 32,
  planBudget: '50000',
  projectsByDimension: { '1': 7, '2': 14, '3': 4, '4': 6, '-': 1 },
  budgetByDimension: { '1': 30000, '4': 20000.5 },
  reportState: 'SENT',
  reportSentOn: '2023-04-20',
  inProgress: 10,
  done: 8,
  cannot: 2,
  cannotByReason: { NO_BUDGET: 1, OTHER: 1 },
  ordinanceBudget: '40000.25',
  disbursed: '1000',
  riskLow: 1,
  riskMedium: 2,
  riskHigh: 0,
  riskVeryHigh: 1,
  itaTotal: '86.5',
  itaLevel: 'ผ่าน',
  consistent: 3,
  inconsistent: 1,
};
const round: AggregateRound = {
  opensOn: '2023-03-01',
  dueOn: '2023-04-15',
  greenFrom: 50,
  orangeFrom: 20,
  formula: 'DONE',
};
const row = (over: Partial<AggregateFigures> | null, settings: AggregateRound | null = round) =>
  aggregateRow({
    no: 1,
    authority,
    figures: over && { ...figures, ...over },
    round: settings,
    months: 6,
    today: '2023-05-15',
  });

describe('aggregate row', () => {
  it('shows percent, colour and lateness by the settings of the round', () => {
    expect(row({})).toMatchObject({ percent: 25, light: 'ORANGE', counted: 8, sentOn: '2023-04-20', daysLate: 5 });
    expect(row({}, { ...round, formula: 'DONE_AND_IN_PROGRESS' })).toMatchObject({ percent: 56.25, light: 'GREEN' });
    expect(row({}, null)).toMatchObject({ percent: 25, light: 'ORANGE', daysLate: null });
  });

  it('keeps the parts of a whole together', () => {
    const made = row({});
    expect(made.projectsDimension4 + made.projectsDimensionOther).toBe(7);
    expect(made).toMatchObject({
      budgetDimension4: '20000.50',
      budgetDimension2: '0.00',
      cannotNoBudget: 1,
      cannotOther: 1,
    });
  });

  it('does not take a returned or missing report for one of 0 %', () => {
    const returned = { reportState: 'RETURNED', done: 0, inProgress: 0 } as const;
    const expected = { percent: null, light: 'NOT_REPORTED', reported: 0, notReported: 1, sentOn: null, daysLate: 30 };
    expect(row(returned)).toMatchObject(expected);
    expect(row(null)).toMatchObject({ ...expected, withoutPlan: 1, planState: null, planBudget: '0.00' });
  });

  it('has totals that are the sum of the rows, with every planned project in the denominator', () => {
    const totals = aggregateTotals([row({}), row({ reportState: null, done: 0, inProgress: 0 }), row(null)]);
    expect(totals).toMatchObject({
      authorities: 3,
      projects: 64,
      done: 8,
      percent: 12.5,
      planBudget: '100000.00',
      ordinanceBudget: '80000.50',
      withPlan: 2,
      withoutPlan: 1,
      reported: 1,
      notReported: 2,
    });
    expect(aggregateTotals([])).toMatchObject({ authorities: 0, percent: null, planBudget: '0.00' });
  });

  it('knows every summed column of a row', () => {
    const made = row({});
    for (const key of summedCountKeys) expect(made[key], key).toBeTypeOf('number');
    for (const key of summedMoneyKeys) expect(made[key], key).toMatch(/^\d+\.\d\d$/);
  });
});

describe('baht', () => {
  it('goes through satang and back unchanged', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 18n), 10n ** 18n), (satang) => {
        expect(satangOf(bahtOf(satang))).toBe(satang);
      }),
    );
    expect(() => satangOf('1,000')).toThrow(RangeError);
  });
});
