import { expect, it } from 'vitest';
import { consistencyStanding, standingsToCheck } from './consistency.ts';

it.each([
  ['nothing was said', undefined, 'UNCHECKED'],
  ['taken back', { consistent: null, projectVersion: 2 }, 'UNCHECKED'],
  ['found consistent as it stands', { consistent: true, projectVersion: 2 }, 'CONSISTENT'],
  ['found not consistent as it stands', { consistent: false, projectVersion: 2 }, 'NOT_CONSISTENT'],
  ['saved since it was found not consistent', { consistent: false, projectVersion: 1 }, 'MENDED'],
  ['saved since it was found consistent', { consistent: true, projectVersion: 1 }, 'CHANGED'],
] as const)('%s', (_what, last, standing) => expect(consistencyStanding(last, 2)).toBe(standing));

it('what was saved since the last word waits for the next', () => {
  expect(standingsToCheck).toEqual(['UNCHECKED', 'MENDED', 'CHANGED']);
});
