import { expect, it } from 'vitest';
import { brokenOff, forgetRun, type KeptRun, keepRun, keptRun } from './kept-run.ts';

function place() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const chosen = ['a', 'b', 'c', 'd'].map((id) => ({ id, version: 1, subject: `อบต. ${id}` }));
const [a, b, c, d] = chosen as [object, object, object, object];
const refusal = { kind: 'CONFLICT', code: 'ALREADY_APPROVED', params: { name: 'ก' } };
const run: KeptRun = {
  kind: 'approvePlan',
  begunAt: '2026-11-20T03:00:00Z',
  chosen,
  answers: [
    { id: 'a', problem: null },
    { id: 'b', problem: refusal },
    { id: 'c', problem: { kind: 'OTHER', code: 'OUTCOME_UNKNOWN', params: {} } },
  ],
};

it('keeps the run of each workplace for itself until it is forgotten', () => {
  const browser = place();
  keepRun('one', run, browser);
  expect(keptRun('one', browser)).toEqual(run);
  expect(keptRun('two', browser)).toBeNull();
  forgetRun('one', browser);
  expect(keptRun('one', browser)).toBeNull();
});

it('decides all the same where nothing can be kept', () => {
  const full = { ...place(), setItem: () => expect.fail('full') };
  expect(() => keepRun('one', run, full)).not.toThrow();
});

it('tells what was done, what was refused, and what was not come to or is not known', () => {
  expect(brokenOff(run)).toEqual({
    through: [{ ...a, problem: null }],
    refused: [{ ...b, problem: refusal }],
    left: [c, d],
  });
});
