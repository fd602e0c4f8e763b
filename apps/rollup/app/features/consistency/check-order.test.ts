import { describe, expect, it } from 'vitest';
import { aroundProject, checkedCount, nextPlan, openingProject } from './check-order.ts';

const projects = [
  { id: 'a', consistency: 'CONSISTENT' },
  { id: 'b', consistency: 'UNCHECKED' },
  { id: 'c', consistency: 'NOT_CONSISTENT' },
  { id: 'd', consistency: 'MENDED' },
] as const;

describe('the order of the check', () => {
  it('counts what has the province’s word', () => expect(checkedCount(projects)).toBe(2));

  it('goes on to the next that waits, and from the beginning again', () => {
    expect(aroundProject(projects, 'b')).toEqual({ previous: 'a', next: 'c', nextToCheck: 'd' });
    expect(aroundProject(projects, 'd')).toEqual({ previous: 'c', next: null, nextToCheck: 'b' });
  });

  it('ends where nothing waits but the project itself', () => {
    expect(aroundProject(projects.slice(0, 2), 'b').nextToCheck).toBeNull();
  });

  it('opens with what was asked for, else with the first that waits, else with the first', () => {
    expect(openingProject(projects, 'c')).toBe('c');
    expect(openingProject(projects, 'gone')).toBe('b');
    expect(openingProject(projects.slice(0, 1), null)).toBe('a');
    expect(openingProject([], null)).toBeNull();
  });

  it('leads from plan to plan until all is checked', () => {
    const plans = [
      { planId: '1', projects: 5, checked: 4 },
      { planId: '2', projects: 5, checked: 5 },
      { planId: '3', projects: 5, checked: 0 },
    ];
    expect(nextPlan(plans, '1')?.planId).toBe('3');
    expect(nextPlan(plans, '3')?.planId).toBe('1');
    expect(nextPlan(plans, null)?.planId).toBe('1');
    expect(nextPlan(plans.slice(0, 1), '1')).toBeNull();
  });
});
