import { expect, test } from 'vitest';
import { planLines, totalsOf } from './plan-lines.ts';

const nodes = [
  { code: '1', level: 1 },
  { code: '2', level: 1 },
  { code: '1.1', level: 2 },
  { code: '1.2', level: 2 },
  { code: '2.1', level: 2 },
  { code: '1.1.1', level: 3 },
];
const project = (id: string, codes: string[], amounts: (string | null)[]) => ({
  id,
  places: codes.map((code, place) => ({ ordinal: place + 1, node: { code } })),
  budgets: amounts.map((amount, place) => ({ fiscalYear: 2566 + place, amount, mark: amount ? null : '✓' })),
});

test('headings with projects only, each project once under the place that counts, sums after each dimension', () => {
  const projects = [
    project('b', ['2.1'], ['20000.00', null]),
    project('a', ['1.1.1', '2.1'], ['10000.50', '0.50']),
    project('c', [], []),
  ];
  const lines = planLines(projects, nodes).map((line) =>
    line.kind === 'project' ? `${line.project.id} ${line.alsoIn}` : `${line.kind} ${line.code}`,
  );
  expect(lines).toEqual([
    'heading 1',
    'heading 1.1',
    'heading 1.1.1',
    'a 2.1',
    'total 1',
    'heading 2',
    'heading 2.1',
    'b ',
    'total 2',
    'heading -',
    'c ',
    'total -',
  ]);
});

test('sums are exact, and a mark is no money', () => {
  const totals = totalsOf([project('a', [], ['0.10', '0.20']), project('b', [], ['0.20', null])]);
  expect(totals).toEqual({
    projects: 2,
    byYear: new Map([
      [2566, '0.30'],
      [2567, '0.20'],
    ]),
    all: '0.50',
  });
});
