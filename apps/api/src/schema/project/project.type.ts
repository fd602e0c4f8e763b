import { accessible, may } from '@sujarit/auth/ability';
import { consistencyStanding } from '@sujarit/domain/consistency';
import { editablePlanStates } from '@sujarit/domain/plan-lifecycle';
import { builder } from '../builder.ts';
import { Department } from '../department/department.type.ts';
import { Plan } from '../plan/plan.type.ts';
import { findAccessible, tenantId } from '../tenant-key.ts';
import { ConsistencyStandingEnum, ProjectKindEnum } from './project-parts.type.ts';

export const Project = builder.prismaNode('Project', {
  authScopes: { may: 'project.read' },
  id: { resolve: tenantId },
  findUnique: findAccessible('project.read'),
  select: { authorityId: true, id: true },
  fields: (t) => ({
    ordinal: t.exposeInt('ordinal'),
    kind: t.expose('kind', { type: ProjectKindEnum }),
    name: t.exposeString('name'),
    printedNo: t.exposeString('printedNo', {
      nullable: true,
      description: 'A number printed before it that is no framework code.',
    }),
    measure: t.exposeString('measure', { nullable: true }),
    indicator: t.exposeString('indicator', { nullable: true }),
    version: t.exposeInt('version'),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    removedAt: t.expose('removedAt', { type: 'DateTime', nullable: true }),
    editable: t.boolean({
      description:
        'The plan’s state allows changes, and the viewer may make them: a division head to the own department’s projects only.',
      select: { departmentId: true, removedAt: true, plan: { select: { state: true } } },
      resolve: ({ departmentId, removedAt, plan }, _args, context) => {
        const workplace = context.actor?.workplace;
        if (removedAt || !editablePlanStates.includes(plan.state) || !may(context.ability, 'project.edit'))
          return false;
        if (workplace?.kind !== 'authority') return false;
        return workplace.role !== 'DIVISION_HEAD' || (departmentId !== null && departmentId === workplace.departmentId);
      },
    }),
    plan: t.relation('plan', { type: Plan }),
    department: t.relation('department', { type: Department, nullable: true }),
    places: t.relation('places', { query: { orderBy: { ordinal: 'asc' } } }),
    budgets: t.relation('budgets', { query: { orderBy: { fiscalYear: 'asc' } } }),
    targets: t.relation('targets', { query: { orderBy: { fiscalYear: 'asc' } } }),
    sheet: t.relation('sheet', { nullable: true }),
    controls: t.relation('controls', {
      description: 'Controls of risks that this project is.',
      query: (_args, context) => ({
        where: { risk: { is: { AND: [accessible(context.ability, 'risk.read')], removedAt: null } } },
        orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
      }),
    }),
    marks: t.relation('marks', {
      description: 'Consistency marks of the provincial office, newest first: the first one holds.',
      query: { orderBy: { ordinal: 'desc' } },
    }),
    consistency: t.field({
      type: ConsistencyStandingEnum,
      description: 'How the project stands to the province’s check (R8).',
      select: {
        version: true,
        marks: { select: { consistent: true, projectVersion: true }, orderBy: { ordinal: 'desc' } },
      },
      resolve: ({ version, marks }) => consistencyStanding(marks[0], version),
    }),
    sourceFrom: t.exposeInt('sourceFrom', {
      nullable: true,
      description: 'First line, from 0, of the imported document’s text.',
    }),
    sourceTo: t.exposeInt('sourceTo', { nullable: true }),
  }),
});
