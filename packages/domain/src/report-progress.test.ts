import { expect, it } from 'vitest';
import { reportProgress } from './report-progress.ts';

const entry = (status: 'NOT_STARTED' | 'IN_PROGRESS' | 'DONE' | 'CANNOT', disbursed: string | null = null) => ({
  status,
  disbursed,
  ordinanceBudget: null,
});
const entries = [entry('DONE', '0.10'), entry('IN_PROGRESS', '0.20'), entry('CANNOT'), entry('NOT_STARTED')];

it('counts every project in the denominator and adds money without a float', () => {
  expect(reportProgress({ entries, state: 'SENT', months: 6, round: null })).toMatchObject({
    projects: 4,
    notStarted: 1,
    inProgress: 1,
    done: 1,
    cannot: 1,
    counted: 1,
    percent: 25,
    light: 'ORANGE',
    disbursed: '0.30',
    ordinanceBudget: '0.00',
  });
});

it('follows the formula and thresholds of the province, and has no colour before it is sent', () => {
  const round = { greenFrom: 50, orangeFrom: 20, formula: 'DONE_AND_IN_PROGRESS' } as const;
  expect(reportProgress({ entries, state: 'DRAFT', months: 12, round })).toMatchObject({
    counted: 2,
    percent: 50,
    light: 'NOT_REPORTED',
    lightWhenSent: 'GREEN',
  });
});

it('has no percent where nothing runs', () => {
  expect(reportProgress({ entries: [], state: 'ACCEPTED', months: 6, round: null })).toMatchObject({
    percent: null,
    light: 'NOTHING_PLANNED',
  });
});
