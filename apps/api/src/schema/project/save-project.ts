import { isDeepStrictEqual } from 'node:util';
import type { Prisma } from '@sujarit/db/generated/prisma/client';
import { type ProjectInput, readProjectInput } from '@sujarit/domain/project-input';
import { nestedSheetItems } from '@sujarit/domain/sheet-items';
import type { ApiContext } from '../../context.ts';
import { changedRows } from '../changed-rows.ts';
import type { ProjectInputArg } from './project.inputs.ts';
import { budgetsOf, type StandingProject, targetsOf } from './standing-project.ts';

interface PlanOfProject {
  yearFrom: number;
  yearTo: number;
  frameworkId: string;
}

/** The input checked against the plan's years and framework. @throws InvalidInput */
export async function readInput(
  context: ApiContext,
  input: ProjectInputArg,
  plan: PlanOfProject,
): Promise<ProjectInput> {
  const { frameworkId, yearFrom, yearTo } = plan;
  const nodes = await context.db.frameworkNode.findMany({
    where: { frameworkId, code: { in: input.places ?? [] } },
    select: { code: true },
  });
  const { departmentId: _apart, name, kind, places, budgets, targets, sheet, ...rest } = input;
  const given = {
    ...rest,
    name: name ?? undefined,
    kind: kind ?? undefined,
    places: places ?? undefined,
    budgets: budgets ?? undefined,
    targets: targets?.map((target) => ({ ...target, operator: target.operator as never })),
    sheet: sheet ?? undefined,
  };
  return readProjectInput(given, { yearFrom, yearTo, codes: new Set(nodes.map(({ code }) => code)) });
}

/** Brings the rows below a project to what the input says; only rows that change are written. */
export async function saveProjectParts(
  context: ApiContext,
  project: StandingProject,
  input: ProjectInput,
  frameworkId: string,
): Promise<void> {
  const of = { authorityId: project.authorityId, projectId: project.id };
  if (input.places) await savePlaces(context, project, input.places, frameworkId);
  if (input.budgets) {
    const wanted = input.budgets
      .map(({ fiscalYear, amount, mark }) => ({ fiscalYear, amount: amount ?? null, mark: mark ?? null }))
      .filter(({ amount, mark }) => amount !== null || mark !== null);
    const { added, changed, removed } = changedRows(budgetsOf(project), wanted, ({ fiscalYear }) => fiscalYear);
    const rows = context.db.projectBudget;
    for (const { fiscalYear } of removed) await rows.deleteMany({ where: { ...of, fiscalYear } });
    for (const { fiscalYear, ...data } of changed) await rows.updateMany({ where: { ...of, fiscalYear }, data });
    if (added.length > 0) await rows.createMany({ data: added.map((row) => ({ ...of, ...row })) });
  }
  if (input.targets) {
    const wanted = input.targets.map(({ fiscalYear, value, unit, operator }) => ({
      fiscalYear,
      value: value ?? null,
      unit: unit ?? null,
      operator: operator ?? null,
    }));
    const { added, changed, removed } = changedRows(targetsOf(project), wanted, ({ fiscalYear }) => fiscalYear);
    const rows = context.db.projectTarget;
    for (const { fiscalYear } of removed) await rows.deleteMany({ where: { ...of, fiscalYear } });
    for (const { fiscalYear, ...data } of changed) await rows.updateMany({ where: { ...of, fiscalYear }, data });
    if (added.length > 0) await rows.createMany({ data: added.map((row) => ({ ...of, ...row })) });
  }
  if (input.sheet) await saveSheet(context, project, input.sheet);
}

async function savePlaces(
  context: ApiContext,
  project: StandingProject,
  codes: readonly string[],
  frameworkId: string,
) {
  const of = { authorityId: project.authorityId, projectId: project.id };
  const before = project.places.map(({ ordinal, nodeCode }) => ({ ordinal, nodeCode }));
  const after = codes.map((nodeCode, place) => ({ ordinal: place + 1, nodeCode }));
  const { added, changed, removed } = changedRows(before, after, ({ ordinal }) => ordinal);
  const rows = context.db.projectPlace;
  for (const { ordinal } of removed) await rows.deleteMany({ where: { ...of, ordinal } });
  for (const { ordinal, nodeCode } of changed) await rows.updateMany({ where: { ...of, ordinal }, data: { nodeCode } });
  if (added.length > 0) await rows.createMany({ data: added.map((row) => ({ ...of, frameworkId, ...row })) });
}

const lists = ['objectives', 'targetGroup', 'method', 'outputs', 'outcomes', 'results'] as const;

async function saveSheet(
  context: ApiContext,
  { authorityId, id, sheet: standing }: StandingProject,
  sheet: NonNullable<ProjectInput['sheet']>,
) {
  const given = Object.fromEntries(Object.entries(sheet).filter(([, value]) => value !== undefined)) as Partial<
    typeof sheet
  >;
  const {
    objectives: _o,
    targetGroup: _g,
    method: _m,
    outputs: _p,
    outcomes: _c,
    results: _r,
    budgetStatus,
    budgetAmount,
    ...texts
  } = given;
  const nested = Object.fromEntries(
    lists.flatMap((list) => (given[list] === undefined ? [] : [[list, nestedSheetItems(given[list] ?? [])]])),
  ) as Partial<Record<(typeof lists)[number], Prisma.InputJsonArray>>;
  const money = budgetStatus
    ? { budgetStatus, budgetAmount: budgetStatus === 'AMOUNT' ? (budgetAmount ?? null) : null }
    : {};
  const data = { ...texts, ...nested, ...money };
  if (!standing) {
    const empty = {
      objectives: [],
      targetGroup: [],
      method: [],
      outputs: [],
      outcomes: [],
      results: [],
      budgetStatus: 'MISSING',
    } as const;
    await context.db.projectSheet.create({
      data: { authorityId, projectId: id, ...empty, ...data },
      select: { projectId: true },
    });
    return;
  }
  const same = Object.entries(data).every(([field, value]) =>
    isDeepStrictEqual(plain(standing[field as keyof typeof standing]), value),
  );
  if (!same)
    await context.db.projectSheet.update({
      where: { authorityId_projectId: { authorityId, projectId: id } },
      data,
      select: { projectId: true },
    });
}

/** A stored decimal as text with two places; anything else as it is. */
function plain(value: unknown): unknown {
  return value !== null && typeof value === 'object' && 'toFixed' in value
    ? (value as Prisma.Decimal).toFixed(2)
    : value;
}
