import { describe, expect, it } from 'vitest';
import { defaultThresholds, progressPercent, trafficLight } from './traffic-light.ts';

describe('traffic light (R9)', () => {
  it('counts done projects over planned ones, to two decimals', () => {
    expect(progressPercent({ projects: 3, done: 1, inProgress: 1 }, 'DONE')).toBe(33.33);
    expect(progressPercent({ projects: 3, done: 1, inProgress: 1 }, 'DONE_AND_IN_PROGRESS')).toBe(66.67);
    expect(progressPercent({ projects: 0, done: 0, inProgress: 0 }, 'DONE')).toBeNull();
  });

  it('has no gap between the colours', () => {
    const at = (percent: number) => trafficLight(percent, true, defaultThresholds[6]);
    expect([50, 49.99, 20, 19.99].map(at)).toEqual(['GREEN', 'ORANGE', 'ORANGE', 'RED']);
    expect(trafficLight(79.99, true, defaultThresholds[12])).toBe('ORANGE');
  });

  it('gives no colour to what is not reported or not planned', () => {
    expect(trafficLight(100, false, defaultThresholds[6])).toBe('NOT_REPORTED');
    expect(trafficLight(null, true, defaultThresholds[6])).toBe('NOTHING_PLANNED');
  });
});
