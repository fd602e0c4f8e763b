import { randomUUID } from 'node:crypto';
import type { ComparedProject, ComparedSheet } from '@sujarit/domain/plan-difference/compared-plan';
import { essenceOf } from '@sujarit/domain/plan-difference/field-texts';
import type { ProjectInput } from '@sujarit/domain/project-input';
import { sheetItemsOf } from '@sujarit/domain/sheet-items';
import type { ApiContext } from '../../context.ts';
import { saveProjectParts } from '../project/save-project.ts';
import { standingProjects } from '../project/standing-project.ts';

export interface PlanOfRows {
  authorityId: string;
  id: string;
  frameworkId: string;
}

/** Brings projects that stand in the plan to what they are to be. */
export async function changeComparedProjects(
  context: ApiContext,
  { authorityId, frameworkId }: PlanOfRows,
  projects: readonly ComparedProject[],
): Promise<void> {
  const keys = projects.map(({ id }) => ({ authorityId, id }));
  const standing = new Map((await standingProjects(context, keys)).map((project) => [project.id, project]));
  for (const project of projects) {
    const { id, name, kind, printedNo, measure, indicator, department } = project;
    const now = standing.get(id)!;
    await context.db.project.update({
      where: { authorityId_id: { authorityId, id } },
      data: {
        ...{ name, kind, printedNo, measure, indicator },
        departmentId: department?.id ?? null,
        removedAt: null,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await saveProjectParts(context, now, partsOf(project), frameworkId);
    if (!project.sheet && now.sheet)
      await context.db.projectSheet.deleteMany({ where: { authorityId, projectId: id } });
  }
}

/**
 * Adds projects at the end of the plan; one of the same name and code that was taken out of it is put back instead, with its reports. Returns
 * the ids of their rows by those they had in the document.
 */
export async function addComparedProjects(
  context: ApiContext,
  plan: PlanOfRows,
  projects: readonly ComparedProject[],
): Promise<Map<string, string>> {
  const of = { authorityId: plan.authorityId, planId: plan.id };
  const out = await context.db.project.findMany({
    where: { ...of, NOT: { removedAt: null } },
    orderBy: [{ removedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, places: { where: { ordinal: 1 }, select: { nodeCode: true } } },
  });
  const known = new Map(out.map(({ id, name, places }) => [sameness(name, places[0]?.nodeCode), id]));
  const last = await context.db.project.aggregate({ where: of, _max: { ordinal: true } });
  let ordinal = last._max.ordinal ?? 0;
  const idOf = new Map<string, string>();
  for (const { id, name, kind, places } of projects) {
    const back = known.get(sameness(name, places[0]));
    known.delete(sameness(name, places[0]));
    const row = back ?? randomUUID();
    idOf.set(id, row);
    if (back) continue;
    ordinal += 1;
    await context.db.project.create({ data: { ...of, id: row, ordinal, name, kind }, select: { id: true } });
  }
  await changeComparedProjects(
    context,
    plan,
    projects.map((project) => ({ ...project, id: idOf.get(project.id)! })),
  );
  return idOf;
}

const sameness = (name: string, place: string | undefined) => `${place ?? ''} ${essenceOf(name)}`;

function partsOf({ places, budgets, targets, sheet }: ComparedProject): ProjectInput {
  return {
    places,
    budgets,
    targets: targets as ProjectInput['targets'],
    sheet: sheet ? sheetInput(sheet) : undefined,
  };
}

function sheetInput(sheet: ComparedSheet): NonNullable<ProjectInput['sheet']> {
  return {
    ...sheet,
    objectives: sheetItemsOf(sheet.objectives),
    targetGroup: sheetItemsOf(sheet.targetGroup),
    method: sheetItemsOf(sheet.method),
    outputs: sheetItemsOf(sheet.outputs),
    outcomes: sheetItemsOf(sheet.outcomes),
    results: sheetItemsOf(sheet.results),
  };
}
