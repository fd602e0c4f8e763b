import { frameworks } from '@sujarit/domain/framework/frameworks';
import { expect, it } from 'vitest';
import { fixturePdf, fixtureText } from '../../fixtures/score.ts';
import { readingLimits } from './bounded-thread.ts';
import { readInThread } from './read-in-thread.ts';

const plan = new TextEncoder().encode(fixtureText('001'));

it('a plan is read, and its steps are told', async () => {
  const steps: string[] = [];
  const { document } = await readInThread(plan, frameworks, {
    onProgress: (done, total) => steps.push(`${done}/${total}`),
  });
  expect(document?.projects.length).toBe(32);
  expect(steps.length).toBeGreaterThan(1);
});

it('a PDF is read the same with what the thread before it has compiled', async () => {
  const first = await readInThread(fixturePdf('003'), frameworks);
  expect(first.document?.kind).toBe('ITA_MEASURE_REPORT');
  expect(await readInThread(fixturePdf('003'), frameworks)).toEqual(first);
});

it('a reading that takes too long is ended and refused', async () => {
  const { refusal } = await readInThread(plan, frameworks, { limits: { ...readingLimits, seconds: 0.02 } });
  expect(refusal).toEqual({ code: 'READING_TOO_LONG', params: { seconds: 0.02 } });
});

it('a reading that takes too much memory is ended and refused', async () => {
  const { refusal } = await readInThread(plan, frameworks, { limits: { ...readingLimits, megabytes: 10 } });
  expect(refusal).toEqual({ code: 'READING_TOO_LARGE', params: { megabytes: 10 } });
});

it('nothing is read for somebody who has gone', async () => {
  const gone = AbortSignal.abort(new Error('gone'));
  await expect(readInThread(plan, frameworks, { signal: gone })).rejects.toThrow('gone');
  const going = new AbortController();
  const reading = readInThread(plan, frameworks, { signal: going.signal });
  going.abort(new Error('going'));
  await expect(reading).rejects.toThrow('going');
});
