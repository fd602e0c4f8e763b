import { describe, expect, it } from 'vitest';
import type { Progress } from './job-context.ts';
import { throttledProgress } from './throttled-progress.ts';

const at = (done: number): Progress => ({ done, total: 40, stage: 'sheets' });

describe('throttled progress', () => {
  it('writes the first at once, then the newest, never two at a time', async () => {
    const written: number[] = [];
    let running = 0;
    const progress = throttledProgress(
      async ({ done }) => {
        running += 1;
        expect(running).toBe(1);
        await new Promise((resolve) => setTimeout(resolve, 5));
        written.push(done);
        running -= 1;
      },
      () => undefined,
    );
    for (let done = 0; done <= 40; done += 1) progress.tell(at(done));
    await new Promise((resolve) => setTimeout(resolve, 320));
    await progress.settle();
    expect(written).toEqual([0, 40]);
  });

  it('hands errors over and goes on', async () => {
    const errors: unknown[] = [];
    const progress = throttledProgress(
      async () => {
        throw new Error('no');
      },
      (error) => errors.push(error),
    );
    progress.tell(at(1));
    await new Promise((resolve) => setTimeout(resolve, 10));
    await progress.settle();
    progress.tell(at(2));
    expect(errors).toHaveLength(1);
  });
});
