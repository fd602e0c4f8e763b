import { expect, it } from 'vitest';
import { differenceGroups, lookedAt } from './difference-groups.ts';

const of = (group: string, field: string) => ({ group, key: `${group}.${field}` });
const all = [of('plan', 'title'), of('project.a', 'name'), of('project.b', 'name'), of('project.a', 'kind')];

it('puts differences of one thing together, in their order', () => {
  expect(differenceGroups(all).map((group) => group.map(({ key }) => key))).toEqual([
    ['plan.title'],
    ['project.a.name', 'project.a.kind'],
    ['project.b.name'],
  ]);
  expect(differenceGroups([])).toEqual([]);
});

it('goes on where one was taken over', () => {
  expect(lookedAt(all, 'project.b.name', 0)).toBe(all[2]);
  expect(lookedAt(all, 'project.gone', 1)).toBe(all[1]);
  expect(lookedAt(all, 'project.gone', 9)).toBe(all[3]);
  expect(lookedAt([], 'project.gone', 0)).toBeUndefined();
});
