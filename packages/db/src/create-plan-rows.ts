import type { DraftProject, PlanDraft } from '@sujarit/domain/plan-draft';
import { departmentNamedIn } from './create-plan-department.ts';

export interface PlanToRow {
  authorityId: string;
  draft: PlanDraft;
  /** The import it was read by; null for a plan written by hand. */
  importId: string | null;
  revision: number;
  departments: readonly { id: string; name: string }[];
  /** Gives the ids of the rows, one after the other. */
  newId: () => string;
}

export type PlanRows = ReturnType<typeof planRows>;

/** The rows of a whole plan, table by table, with ids and keys set. Departments are found in what the document prints as responsible. */
export function planRows({ authorityId, draft, importId, revision, departments, newId }: PlanToRow) {
  const { frameworkId, title, yearFrom, yearTo, signatory, announcedOn } = draft;
  const planId = newId();
  const projects = draft.projects.map((project) => ({ project, id: newId() }));
  const ofProject = <Row>(rows: (project: DraftProject) => Row[]) =>
    projects.flatMap(({ project, id }) => rows(project).map((row) => ({ authorityId, projectId: id, ...row })));
  const risks = draft.risks.map((risk) => ({ risk, id: newId() }));
  return {
    plan: {
      authorityId,
      id: planId,
      frameworkId,
      title,
      yearFrom,
      yearTo,
      revision,
      announcedOn: announcedOn ? new Date(announcedOn) : null,
      signatory,
      importId,
    },
    targets: draft.targets.map((target) => ({ authorityId, planId, ...target })),
    projects: projects.map(({ project, id }) => ({
      authorityId,
      id,
      planId,
      ...headOf(project),
      departmentId: departmentNamedIn(project.responsible, departments),
    })),
    places: ofProject((project) =>
      project.places.map((nodeCode, place) => ({ ordinal: place + 1, frameworkId, nodeCode })),
    ),
    budgets: ofProject((project) => project.budgets),
    projectTargets: ofProject((project) => project.targets),
    sheets: ofProject((project) => (project.sheet ? [project.sheet] : [])),
    risks: risks.map(({ risk: { controls: _controls, ...row }, id }) => ({ authorityId, id, planId, ...row })),
    controls: risks.flatMap(({ risk, id: riskId }) =>
      risk.controls.map(({ text, project }, place) => ({
        authorityId,
        id: newId(),
        riskId,
        ordinal: place + 1,
        text,
        projectId: project === null ? null : (projects[project]?.id ?? null),
      })),
    ),
  };
}

function headOf({ ordinal, kind, name, printedNo, measure, indicator, source }: DraftProject) {
  return {
    ordinal,
    kind,
    name,
    printedNo,
    measure,
    indicator,
    sourceFrom: source?.[0] ?? null,
    sourceTo: source?.[1] ?? null,
  };
}
