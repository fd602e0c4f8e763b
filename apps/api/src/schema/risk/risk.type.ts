import { riskLevelSchema } from '@sujarit/domain/plan-document';
import { builder } from '../builder.ts';
import { Plan } from '../plan/plan.type.ts';
import { Project } from '../project/project.type.ts';
import { findAccessible, tenantId } from '../tenant-key.ts';

export const RiskLevelEnum = builder.enumType('RiskLevel', { values: riskLevelSchema.options });

/** A risk area of a plan with its issues and control measures. */
export const Risk = builder.prismaNode('Risk', {
  authScopes: { may: 'risk.read' },
  id: { resolve: tenantId },
  findUnique: findAccessible('risk.read'),
  select: { authorityId: true, id: true },
  fields: (t) => ({
    ordinal: t.exposeInt('ordinal'),
    process: t.exposeString('process'),
    issues: t.exposeStringList('issues'),
    levels: t.expose('levels', { type: [RiskLevelEnum], description: 'As printed: a cell may hold several.' }),
    level: t.expose('level', { type: RiskLevelEnum, description: 'The highest of them.' }),
    likelihood: t.exposeInt('likelihood', { nullable: true }),
    impact: t.exposeInt('impact', { nullable: true }),
    version: t.exposeInt('version'),
    removedAt: t.expose('removedAt', { type: 'DateTime', nullable: true }),
    plan: t.relation('plan', { type: Plan }),
    controls: t.relation('controls', { query: { orderBy: [{ ordinal: 'asc' }, { id: 'asc' }] } }),
  }),
});

/** A control measure; it may be a project of the plan. */
builder.prismaObject('RiskControl', {
  authScopes: { may: 'risk.read' },
  fields: (t) => ({
    ordinal: t.exposeInt('ordinal'),
    text: t.exposeString('text'),
    project: t.relation('project', { type: Project, nullable: true }),
    risk: t.relation('risk', { type: Risk }),
  }),
});
