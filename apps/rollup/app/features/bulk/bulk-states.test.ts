import { expect, test } from 'vitest';
import { groupCounts, openAct, standingOf } from './bulk-states.ts';

const bulk = (state: string, counts: Record<string, number>) => ({
  state,
  counts: Object.entries(counts).map(([of, count]) => ({ state: of, count })),
});

test('states that are one thing to a person are counted as one', () => {
  expect(groupCounts(bulk('READY', { QUEUED: 2, READING: 1, MATCHED: 1, PLACED: 5 }))).toEqual({
    PLACED: 5,
    DUPLICATE: 0,
    ASKED: 0,
    REFUSED: 0,
    LEFT_OUT: 0,
    UNDER_WAY: 4,
  });
});

test.each([
  ['FAILED', 'FAILED', {}],
  ['QUEUED', 'UNDER_WAY', {}],
  ['RUNNING', 'UNDER_WAY', { PLACED: 3 }],
  ['READY', 'UNDER_WAY', { PLACED: 3, READING: 1, ASKED: 1 }],
  ['READY', 'ASKED', { PLACED: 3, ASKED: 1 }],
  ['READY', 'PARTLY', { PLACED: 3, REFUSED: 1, LEFT_OUT: 1 }],
  ['READY', 'DONE', { PLACED: 3, DUPLICATE: 1, LEFT_OUT: 1 }],
])('%s stands as %s', (state, standing, counts) => {
  expect(standingOf(bulk(state, counts))).toBe(standing);
});

test.each([
  ['choose', { state: 'ASKED' }],
  ['choose', { state: 'LEFT_OUT' }],
  ['retry', { state: 'REFUSED', downloadPath: '/files/bulk-item/1', refusalCode: 'READING_TOO_LONG' }],
  [null, { state: 'REFUSED', downloadPath: '/files/bulk-item/1', refusalCode: 'NO_TEXT_LAYER' }],
  [null, { state: 'REFUSED', downloadPath: null, refusalCode: 'ENTRY_ENCRYPTED' }],
  [null, { state: 'PLACED', downloadPath: '/files/bulk-item/1' }],
])('%s is open where it helps', (act, item) => {
  expect(openAct(item)).toBe(act);
});
