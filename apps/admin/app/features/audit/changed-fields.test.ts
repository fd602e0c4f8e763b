import { expect, test } from 'vitest';
import { askedFilter } from './audit-filter.ts';
import { changedFields, lineDifference, ownName } from './changed-fields.ts';

test('of an update what changed, without keys and counters', () => {
  const change = {
    entity: 'report_entry',
    operation: 'UPDATE',
    before: { status: 'NOT_STARTED', version: 1, disbursed: null },
    after: { status: 'DONE', version: 2, disbursed: 500 },
  };
  expect(changedFields(change)).toEqual([
    { field: 'status', before: 'NOT_STARTED', after: 'DONE' },
    { field: 'disbursed', before: null, after: 500 },
  ]);
});

test('of a new row what it holds, and its name', () => {
  const change = {
    entity: 'project',
    operation: 'INSERT',
    before: null,
    after: { id: 'x', authority_id: 'y', name: 'ก', indicator: null, levels: [] },
  };
  expect(changedFields(change).map(({ field }) => field)).toEqual(['name']);
  expect(ownName(change)).toBe('ก');
});

test('lines removed and added', () => {
  expect(lineDifference(['a', 'b'], ['b', 'c'])).toEqual({ removed: ['a'], added: ['c'] });
});

test('a filter takes only what makes sense', () => {
  expect(askedFilter(new URLSearchParams('entity=plan&actor=u1&from=2023-04-01&to=nonsense'))).toEqual({
    entity: 'plan',
    actorId: 'u1',
    from: '2023-04-01',
  });
  expect(askedFilter(new URLSearchParams('entity=app_user'))).toEqual({});
});
