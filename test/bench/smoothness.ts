import type { Page } from '@playwright/test';
import { rounded } from './figures.ts';

/** What a person would feel of a page while something was done with it, in ms. */
export interface Smoothness {
  /** The longest that the page could not answer; 0 where it always could within 50 ms. */
  longestTask: number;
  /** How many tasks were longer than 50 ms. */
  longTasks: number;
  /** Of the pauses between two frames, the 95th of 100. */
  frameP95: number;
  frames: number;
}

/** Watches the page from now on for long tasks and frames; the answer ends the watching. */
export async function watchSmoothness(page: Page): Promise<() => Promise<Smoothness>> {
  await page.evaluate(() => {
    const seen = { tasks: [] as number[], frames: [] as number[], on: true };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tasks.push(duration);
    }).observe({ type: 'longtask' });
    let last = performance.now();
    const frame = (now: number) => {
      seen.frames.push(now - last);
      last = now;
      if (seen.on) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  return async () => {
    const { tasks, frames } = await page.evaluate(() => {
      const { seen } = window as unknown as { seen: { tasks: number[]; frames: number[]; on: boolean } };
      seen.on = false;
      return seen;
    });
    const sorted = [...frames].sort((a, b) => a - b);
    return {
      longestTask: rounded(Math.max(0, ...tasks)),
      longTasks: tasks.length,
      frameP95: rounded(sorted[Math.floor(0.95 * sorted.length)] ?? 0),
      frames: frames.length,
    };
  };
}
