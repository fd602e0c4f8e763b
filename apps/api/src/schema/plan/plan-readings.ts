import { accessible } from '@sujarit/auth/ability';
import type { Prisma } from '@sujarit/db/generated/prisma/client';
import { planContentHash } from '@sujarit/db/plan-content-hash';
import { type GapCode, type PlanFigures, planFigures } from '@sujarit/domain/plan-figures';
import type { ApiContext } from '../../context.ts';
import { oncePerRequest } from '../once-per-request.ts';
import type { TenantKey } from '../tenant-key.ts';

/** SHA-256 of the plan's content as it stands now. */
export const contentHashOf = oncePerRequest((context, { authorityId, id }) =>
  planContentHash(context.db, { authorityId, planId: id }),
);

export interface DimensionFigures {
  code: string;
  nameTh: string | null;
  nameEn: string | null;
  projects: number;
  budget: string;
}

export interface NamedGap {
  code: GapCode;
  project: TenantKey;
  ordinal: number;
  name: string;
}

export interface NamedFigures extends Omit<PlanFigures, 'byDimension' | 'gaps'> {
  byDimension: DimensionFigures[];
  gaps: NamedGap[];
}

/** The rows that a plan's figures are counted from, in the shape in which the plan's own fields ask for them, so that they are read once. */
export const figuredRows = (_args: unknown, context: ApiContext) =>
  ({
    authorityId: true,
    yearFrom: true,
    yearTo: true,
    framework: { select: { nodes: { where: { level: 1 }, select: { code: true, nameTh: true, nameEn: true } } } },
    projects: {
      where: { AND: [accessible(context.ability, 'project.read')], removedAt: null },
      orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        ordinal: true,
        name: true,
        departmentId: true,
        sheet: { select: { projectId: true } },
        places: { orderBy: { ordinal: 'asc' }, select: { ordinal: true, nodeCode: true } },
        budgets: { orderBy: { fiscalYear: 'asc' }, select: { fiscalYear: true, amount: true, mark: true } },
      },
    },
  }) satisfies Prisma.PlanSelect;

type FiguredPlan = Prisma.PlanGetPayload<{ select: ReturnType<typeof figuredRows> }>;

/** Counts, sums and gaps of a plan, with the names of its dimensions and projects. */
export function figuresOf({ authorityId, yearFrom, yearTo, framework, projects: rows }: FiguredPlan): NamedFigures {
  const projects = rows.map(({ id, departmentId, sheet, places, budgets }) => ({
    id,
    departmentId,
    hasSheet: sheet !== null,
    place: places.find(({ ordinal }) => ordinal === 1)?.nodeCode ?? null,
    budgets: budgets.map(({ fiscalYear, amount, mark }) => ({ fiscalYear, amount: amount?.toFixed(2) ?? null, mark })),
  }));
  const figures = planFigures(projects, yearFrom, yearTo);
  const nodes = new Map(framework.nodes.map((node) => [node.code, node]));
  const byDimension = figures.byDimension.map((dimension) => {
    const { nameTh, nameEn } = nodes.get(dimension.code) ?? { nameTh: null, nameEn: null };
    return { ...dimension, nameTh, nameEn };
  });
  const named = new Map(rows.map((project) => [project.id, project]));
  const gaps = figures.gaps.map(({ projectId, code }) => {
    const { ordinal, name } = named.get(projectId)!;
    return { code, project: { authorityId, id: projectId }, ordinal, name };
  });
  return { ...figures, byDimension, gaps };
}
