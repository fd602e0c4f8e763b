import { standingsToCheck } from '@sujarit/domain/consistency';
import type { ConsistencyStanding } from '../../gql/graphql.ts';

interface Listed {
  id: string;
  consistency: ConsistencyStanding;
}

const waits = ({ consistency }: Listed) => standingsToCheck.includes(consistency);

/** How many of the projects have the province's word as they stand. */
export function checkedCount(projects: readonly Listed[]): number {
  return projects.filter((project) => !waits(project)).length;
}

/** The neighbours of a project in the plan's order, and the next after it that waits for the check, from the beginning again; null for none. */
export function aroundProject(projects: readonly Listed[], id: string) {
  const place = projects.findIndex((project) => project.id === id);
  const onwards = [...projects.slice(place + 1), ...projects.slice(0, Math.max(place, 0))];
  return {
    previous: projects[place - 1]?.id ?? null,
    next: projects[place + 1]?.id ?? null,
    nextToCheck: onwards.find(waits)?.id ?? null,
  };
}

/** The project that a plan opens with: the one asked for, else the first that waits, else the first. */
export function openingProject(projects: readonly Listed[], asked: string | null): string | null {
  const found = projects.find(({ id }) => id === asked) ?? projects.find(waits) ?? projects[0];
  return found?.id ?? null;
}

interface QueuedPlan {
  planId: string;
  projects: number;
  checked: number;
}

/** The plan after one in the queue that has projects left, from the beginning again; null when all is checked. */
export function nextPlan<Plan extends QueuedPlan>(plans: readonly Plan[], after: string | null): Plan | null {
  const place = plans.findIndex(({ planId }) => planId === after);
  const onwards = [...plans.slice(place + 1), ...plans.slice(0, Math.max(place, 0))];
  return onwards.find(({ projects, checked }) => checked < projects) ?? null;
}
