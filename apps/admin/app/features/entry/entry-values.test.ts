import { expect, test } from 'vitest';
import { alreadySaved, entryInput, typedEntry } from './entry-values.server.ts';

const typed = {
  version: 3,
  status: 'IN_PROGRESS',
  percent: '๕๐',
  inOrdinance: true,
  ordinanceBudget: '๑๐,๐๐๐',
  disbursed: '2500.5',
  reason: '',
  reasonText: '',
  remark: 'ประชุมแล้ว',
};

test('Thai digits and separators are read', () => {
  expect(entryInput('e', typed)).toEqual({
    input: {
      id: 'e',
      version: 3,
      status: 'IN_PROGRESS',
      percent: 50,
      inOrdinance: true,
      ordinanceBudget: '10000.00',
      disbursed: '2500.50',
      reason: null,
      reasonText: '',
      remark: 'ประชุมแล้ว',
    },
  });
});

test('every problem at once, with its field, in the order of the form', () => {
  const wrong = { ...typed, status: 'CANNOT', percent: 'มาก', ordinanceBudget: '-1', disbursed: 'พัน' };
  const read = entryInput('e', wrong);
  expect('problems' in read && read.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
    'reason REASON_NEEDED',
    'percent NOT_A_PERCENT',
    'ordinanceBudget NEGATIVE',
    'disbursed NOT_AN_AMOUNT',
  ]);
});

test('over a newer version when that was chosen', () => {
  const form = new FormData();
  form.set('version', '3');
  expect(typedEntry(form).version).toBe(3);
  form.set('overVersion', '5');
  expect(typedEntry(form).version).toBe(5);
});

test('the same values twice are one save', () => {
  const read = entryInput('e', typed);
  if (!('input' in read)) throw new Error('it reads');
  const current = { ...read.input, ordinanceBudget: '10000', disbursed: '2500.5', reasonText: null };
  expect(alreadySaved(read.input, current)).toBe(true);
  expect(alreadySaved(read.input, { ...current, percent: 60 })).toBe(false);
});
