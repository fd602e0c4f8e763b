import { expect, it } from 'vitest';
import { entryBlock } from './entry-block.ts';

const free = { reportState: 'DRAFT', consistent: null, doneEarlier: false } as const;

it.each([
  ['nothing is in the way', free, null],
  ['a returned report is edited again', { ...free, reportState: 'RETURNED' } as const, null],
  ['a sent report is with the province', { ...free, reportState: 'SENT' } as const, 'REPORT_NOT_EDITABLE'],
  ['an accepted report stays', { ...free, reportState: 'ACCEPTED' } as const, 'REPORT_NOT_EDITABLE'],
  ['R7: done in an earlier round of the year', { ...free, doneEarlier: true }, 'CLOSED_AFTER_DONE'],
  ['R8: marked not consistent', { ...free, consistent: false }, 'PROJECT_NOT_CONSISTENT'],
  ['R8: mended', { ...free, consistent: true }, null],
])('%s', (_what, standing, block) => expect(entryBlock(standing)).toBe(block));
