import { expect, test } from 'vitest';
import { Lifetime } from './lifetime.mjs';

test('what was started last is ended first, each once', async () => {
  const life = new Lifetime();
  const ended: string[] = [];
  life.onEnd(() => void ended.push('database'));
  life.onEnd(async () => void ended.push('api'));
  await Promise.all([life.end(), life.end()]);
  expect(ended).toEqual(['api', 'database']);
});

test('running steps hear of the end, and what starts after it began is ended at once', async () => {
  const life = new Lifetime();
  expect(life.signal.aborted).toBe(false);
  const ending = life.end();
  expect(life.signal.aborted).toBe(true);
  const ended: string[] = [];
  expect(() => life.onEnd(() => void ended.push('late'))).toThrow();
  expect(ended).toEqual(['late']);
  await ending;
});
