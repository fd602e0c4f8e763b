import { expect, test } from 'vitest';
import { placeGroups, projectsAt, projectsElsewhere } from './placed-projects.ts';

const node = (code: string, parentCode: string | null, level: number) => ({
  code,
  parentCode,
  level,
  nameTh: code,
  nameEn: code,
});
const nodes = [
  node('1', null, 1),
  node('2', null, 1),
  node('1.1', '1', 2),
  node('1.2', '1', 2),
  node('1.1.10', '1.1', 3),
  node('1.1.2', '1.1', 3),
];
const project = (id: string, ...places: string[]) =>
  ({
    id,
    name: id,
    kind: 'PROJECT',
    places,
    amount: null,
    mark: null,
    status: null,
    percent: null,
    reason: null,
  }) as const;
const projects = [project('a', '1.1.2'), project('b', '1.2', '1.1.2'), project('c', '1.1'), project('d')].map(
  (one) => ({
    ...one,
    places: [...one.places],
  }),
);

test('the lowest places stand below their top one in the order of their codes; a top place without others is its own', () => {
  const groups = placeGroups({ nodes }).map(({ top, places }) => [top.code, places.map(({ code }) => code)]);
  expect(groups).toEqual([
    ['1', ['1.1.2', '1.1.10', '1.2']],
    ['2', ['2']],
  ]);
});

test('a project counts at its first place, serves its others, and every project is somewhere', () => {
  const ids = (some: { id: string }[]) => some.map(({ id }) => id);
  const { counted, serving } = projectsAt({ projects }, '1.1.2');
  expect([ids(counted), ids(serving)]).toEqual([['a'], ['b']]);
  expect(ids(projectsElsewhere({ projects }, placeGroups({ nodes })))).toEqual(['c', 'd']);
});
