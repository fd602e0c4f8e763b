import { accessible, may } from '@sujarit/auth/ability';
import { editablePlanStates, planStates } from '@sujarit/domain/plan-lifecycle';
import { Authority } from '../authority/authority.type.ts';
import { builder } from '../builder.ts';
import { findAccessible, tenantId } from '../tenant-key.ts';
import { PlanDimensionFigures, PlanGap, PlanYearFigures } from './plan-figures.type.ts';
import { contentHashOf, figuredRows, figuresOf } from './plan-readings.ts';
import './plan-parts.type.ts';

export const PlanStateEnum = builder.enumType('PlanState', { values: planStates });

export const Plan = builder.prismaNode('Plan', {
  authScopes: { may: 'plan.read' },
  id: { resolve: tenantId },
  findUnique: findAccessible('plan.read'),
  select: { authorityId: true, id: true },
  fields: (t) => ({
    downloadPath: t.string({
      description: 'Path at the API of the plan as a workbook to be filled.',
      resolve: ({ authorityId, id }) => `/files/plan/${authorityId}/${id}`,
    }),
    title: t.exposeString('title'),
    yearFrom: t.exposeInt('yearFrom'),
    yearTo: t.exposeInt('yearTo'),
    revision: t.exposeInt('revision'),
    state: t.expose('state', { type: PlanStateEnum }),
    editable: t.boolean({
      description: 'Its state allows changes of its content, and the viewer’s role may change it.',
      select: { state: true },
      resolve: ({ state }, _args, context) => editablePlanStates.includes(state) && may(context.ability, 'plan.edit'),
    }),
    announcedOn: t.expose('announcedOn', { type: 'Date', nullable: true }),
    signatory: t.exposeString('signatory', {
      nullable: true,
      description: 'Who announced it, as the document prints it.',
    }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', nullable: true }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    version: t.exposeInt('version'),
    authority: t.relation('authority'),
    framework: t.relation('framework'),
    targets: t.relation('targets', { query: { orderBy: [{ metric: 'asc' }, { fiscalYear: 'asc' }] } }),
    projects: t.relation('projects', {
      args: { fiscalYear: t.arg.int({ description: 'Only projects that run in this year.' }) },
      query: ({ fiscalYear }, context) => ({
        where: {
          AND: [accessible(context.ability, 'project.read')],
          removedAt: null,
          ...(fiscalYear ? { budgets: { some: { fiscalYear } } } : {}),
        },
        orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
      }),
    }),
    removedProjects: t.relation('projects', {
      description: 'Projects that were taken out and can be put back.',
      query: (_args, context) => ({
        where: { AND: [accessible(context.ability, 'project.remove')], NOT: { removedAt: null } },
        orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
      }),
    }),
    risks: t.relation('risks', {
      query: (_args, context) => ({
        where: { AND: [accessible(context.ability, 'risk.read')], removedAt: null },
        orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
      }),
    }),
    removedRisks: t.relation('risks', {
      description: 'Risk areas that were taken out and can be put back.',
      query: (_args, context) => ({
        where: { AND: [accessible(context.ability, 'risk.edit')], NOT: { removedAt: null } },
        orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
      }),
    }),
    signatures: t.relation('signatures', {
      description: 'Newest first.',
      query: { orderBy: [{ signedAt: 'desc' }, { id: 'asc' }] },
    }),
    decisions: t.relation('decisions', {
      description: 'Newest first.',
      query: { orderBy: [{ decidedAt: 'desc' }, { id: 'asc' }] },
    }),
    sourceImport: t.relation('import', {
      nullable: true,
      description: 'The document that it was made from; null for who may not read it.',
      authScopes: { may: 'import.read' },
      unauthorizedResolver: () => null,
    }),
    contentHash: t.string({
      description: 'SHA-256 of all that a signature covers, as it stands now.',
      complexity: 20,
      resolve: (plan, _args, context) => contentHashOf(context, plan),
    }),
    projectCount: t.int({
      complexity: 20,
      select: figuredRows,
      resolve: (plan) => figuresOf(plan).projectCount,
    }),
    budgetByYear: t.field({
      type: [PlanYearFigures],
      select: figuredRows,
      resolve: (plan) => figuresOf(plan).byYear,
    }),
    projectsByDimension: t.field({
      type: [PlanDimensionFigures],
      select: figuredRows,
      resolve: (plan) => figuresOf(plan).byDimension,
    }),
    gaps: t.field({ type: [PlanGap], select: figuredRows, resolve: (plan) => figuresOf(plan).gaps }),
  }),
});

builder.prismaObjectField(Authority, 'plans', (t) =>
  t.relation('plans', {
    description: 'Newest years and revision first.',
    query: (_args, context) => ({
      where: { AND: [accessible(context.ability, 'plan.read')] },
      orderBy: [{ yearFrom: 'desc' }, { revision: 'desc' }],
    }),
  }),
);
