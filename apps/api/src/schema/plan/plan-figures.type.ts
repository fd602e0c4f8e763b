import { gapCodes, type PlanFigures } from '@sujarit/domain/plan-figures';
import { builder } from '../builder.ts';
import { tenantId } from '../tenant-key.ts';
import type { DimensionFigures, NamedGap } from './plan-readings.ts';

export const PlanYearFigures = builder.objectRef<PlanFigures['byYear'][number]>('PlanYearFigures').implement({
  fields: (t) => ({
    fiscalYear: t.exposeInt('fiscalYear'),
    projects: t.exposeInt('projects', { description: 'Projects that run in the year, with or without an amount.' }),
    budget: t.expose('budget', { type: 'Decimal' }),
  }),
});

export const PlanDimensionFigures = builder.objectRef<DimensionFigures>('PlanDimensionFigures').implement({
  description: 'Projects of one dimension (มิติ) or strategy; code "-" for those that are placed nowhere.',
  fields: (t) => ({
    code: t.exposeString('code'),
    nameTh: t.exposeString('nameTh', { nullable: true }),
    nameEn: t.exposeString('nameEn', { nullable: true }),
    projects: t.exposeInt('projects'),
    budget: t.expose('budget', { type: 'Decimal', description: 'Of all years together.' }),
  }),
});

const PlanGapCode = builder.enumType('PlanGapCode', { values: gapCodes });

export const PlanGap = builder.objectRef<NamedGap>('PlanGap').implement({
  description: 'Something that a project lacks: a warning, not an obstacle.',
  fields: (t) => ({
    code: t.expose('code', { type: PlanGapCode }),
    projectId: t.globalID({ resolve: ({ project }) => ({ type: 'Project', id: tenantId(project) }) }),
    projectOrdinal: t.exposeInt('ordinal'),
    projectName: t.exposeString('name'),
  }),
});
