import { expect, it } from 'vitest';
import { letterStateOf } from './letter-state.ts';

const now = new Date('2026-11-20T00:00:00Z');
const open = { acceptedAt: null, withdrawnAt: null, expiresAt: new Date('2026-11-21T00:00:00Z'), mail: null };
const mail = (state: 'WAITING' | 'HELD' | 'SENT' | 'REFUSED' | 'CALLED_OFF') => ({ state, error: null });

it('is the mail’s while the invitation is open, and waits before one is written', () => {
  expect(letterStateOf(open, now)).toBe('WAITING');
  for (const state of ['WAITING', 'HELD', 'SENT', 'REFUSED'] as const)
    expect(letterStateOf({ ...open, mail: mail(state) }, now)).toBe(state);
});

it('is put off where the mail server has said so, until it is sent or given up', () => {
  const error = '451 later';
  expect(letterStateOf({ ...open, mail: { state: 'WAITING', error } }, now)).toBe('PUT_OFF');
  expect(letterStateOf({ ...open, mail: { state: 'REFUSED', error } }, now)).toBe('REFUSED');
  expect(letterStateOf({ ...open, withdrawnAt: now, mail: { state: 'WAITING', error } }, now)).toBe('ENDED');
});

it('is over when the invitation is', () => {
  expect(letterStateOf({ ...open, acceptedAt: now, withdrawnAt: now, mail: mail('SENT') }, now)).toBe('ACCEPTED');
  expect(letterStateOf({ ...open, withdrawnAt: now, mail: mail('SENT') }, now)).toBe('ENDED');
  expect(letterStateOf({ ...open, expiresAt: now, mail: mail('SENT') }, now)).toBe('ENDED');
  expect(letterStateOf({ ...open, mail: mail('CALLED_OFF') }, now)).toBe('ENDED');
});
