import type { PlanView } from './authority.server.ts';

export type PlanProject = PlanView['projects'][number];

/** Code of the place that counts of a project; null for one that is placed nowhere. */
export function placeOf(project: PlanProject): string | null {
  return project.places.find(({ ordinal }) => ordinal === 1)?.node.code ?? project.places[0]?.node.code ?? null;
}

/** The projects of each dimension of the plan, in the plan's order; by the first part of their place's code, "-" for none. */
export function projectsByDimension(plan: Pick<PlanView, 'projects' | 'projectsByDimension'>) {
  const codeOf = (project: PlanProject) => placeOf(project)?.split('.')[0] ?? '-';
  const named = plan.projectsByDimension.map((dimension) => ({
    ...dimension,
    rows: plan.projects.filter((project) => codeOf(project) === dimension.code),
  }));
  const known = new Set(named.map(({ code }) => code));
  const rest = plan.projects.filter((project) => !known.has(codeOf(project)));
  return rest.length > 0
    ? [...named, { code: '-', nameTh: '', nameEn: null, projects: rest.length, budget: '0', rows: rest }]
    : named;
}
