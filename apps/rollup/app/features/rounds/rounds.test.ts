import { describe, expect, test } from 'vitest';
import { lightChanges } from './light-changes.ts';
import { readRoundForm } from './read-round-form.ts';

const row = (light: string, done: number, inProgress = 0, reportState: string | null = 'SENT') => ({
  light,
  reportState,
  projects: 10,
  done,
  inProgress,
});

describe('what other settings change', () => {
  const rows = [row('GREEN', 6), row('GREEN', 5), row('ORANGE', 2, 4), row('NOT_REPORTED', 9, 0, 'DRAFT')];
  test.each([
    [{ greenFrom: 50, orangeFrom: 20, formula: 'DONE' as const }, []],
    [{ greenFrom: 60, orangeFrom: 20, formula: 'DONE' as const }, [{ from: 'GREEN', to: 'ORANGE', authorities: 1 }]],
    [
      { greenFrom: 50, orangeFrom: 20, formula: 'DONE_AND_IN_PROGRESS' as const },
      [{ from: 'ORANGE', to: 'GREEN', authorities: 1 }],
    ],
  ])('%j', (settings, changes) => {
    expect(lightChanges(rows, settings)).toEqual(changes);
  });
});

describe('the form of a round', () => {
  const form = (over: Record<string, string>) => {
    const data = new FormData();
    const fields = {
      fy: '2566',
      months: '6',
      'opensOn.day': '1',
      'opensOn.month': '4',
      'opensOn.year': '2566',
      'dueOn.day': '๒๐',
      'dueOn.month': '4',
      'dueOn.year': '๒๕๖๖',
      'closesOn.day': '๓๐',
      'closesOn.month': '6',
      'closesOn.year': '๒๕๖๖',
      greenFrom: '๕๐',
      orangeFrom: '20',
      formula: 'DONE',
      chaseDays: '−๑๔ -3, +1',
      version: '3',
    };
    for (const [name, value] of Object.entries({ ...fields, ...over })) data.set(name, value);
    return readRoundForm(data);
  };

  test('is read as people type it', () => {
    expect(form({}).input).toEqual({
      fiscalYear: 2566,
      months: 6,
      opensOn: '2023-04-01',
      dueOn: '2023-04-20',
      closesOn: '2023-06-30',
      greenFrom: '50',
      orangeFrom: '20',
      formula: 'DONE',
      chaseDays: [-14, -3, 1],
      version: 3,
    });
  });

  test('tells every field that cannot be read', () => {
    expect(form({ 'dueOn.day': '31', greenFrom: 'มาก', chaseDays: '1.5 วัน' }).problems).toEqual([
      { field: 'dueOn', code: 'DATE_INVALID' },
      { field: 'greenFrom', code: 'NUMBER_INVALID' },
      { field: 'chaseDays', code: 'CHASE_DAYS_UNREADABLE' },
    ]);
  });
});
