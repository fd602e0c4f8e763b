import { encodeGlobalID } from '@pothos/plugin-relay';
import type { BudgetYear } from '@sujarit/db/budget-years';
import type { ItaYear } from '@sujarit/db/ita-years';
import type { PlannedProject } from '@sujarit/db/planned-projects';
import { isReported } from '@sujarit/domain/report-lifecycle';
import { builder } from '../builder.ts';
import { ProjectKindEnum } from '../project/project-parts.type.ts';
import { ProvinceRow } from '../province/province-row.type.ts';
import { CannotReasonEnum, EntryStatusEnum } from '../report-entry/report-entry.type.ts';
import { RiskLevelEnum } from '../risk/risk.type.ts';
import { tenantId } from '../tenant-key.ts';
import type { Compared, ComparedRound } from './load-compared.ts';
import type { FoundPlan, StandingRisk } from './plans-and-risks.ts';

export const ComparedRoundType = builder.objectRef<ComparedRound>('ComparedRound').implement({
  fields: (t) => ({
    months: t.exposeInt('months'),
    row: t.field({ type: ProvinceRow, resolve: (round) => round }),
  }),
});

const ComparedPlan = builder.objectRef<FoundPlan>('ComparedPlan').implement({
  fields: (t) => ({
    id: t.id({ resolve: (plan) => encodeGlobalID('Plan', tenantId(plan)) }),
    frameworkId: t.exposeID('frameworkId'),
    yearFrom: t.exposeInt('yearFrom'),
    yearTo: t.exposeInt('yearTo'),
    revision: t.exposeInt('revision'),
    announcedOn: t.expose('announcedOn', { type: 'Date', nullable: true }),
  }),
});

const ComparedYear = builder.objectRef<BudgetYear>('ComparedYear').implement({
  description: 'Money of a year as it stands in the round that is asked about; baht.',
  fields: (t) => ({
    fiscalYear: t.exposeInt('fiscalYear'),
    reported: t.boolean({ resolve: ({ reportState }) => isReported(reportState) }),
    planBudget: t.expose('planBudget', { type: 'Decimal' }),
    ordinanceBudget: t.expose('ordinanceBudget', { type: 'Decimal' }),
    disbursed: t.expose('disbursed', { type: 'Decimal' }),
  }),
});

export const ComparedProject = builder.objectRef<PlannedProject>('ComparedProject').implement({
  description: 'A project of the year, with what a sent report of the round says of it.',
  fields: (t) => ({
    id: t.id({ resolve: (project) => encodeGlobalID('Project', tenantId(project)) }),
    name: t.exposeString('name'),
    kind: t.expose('kind', { type: ProjectKindEnum }),
    places: t.exposeStringList('places', { description: 'Codes in the plan’s framework; the first one counts.' }),
    amount: t.expose('amount', { type: 'Decimal', nullable: true, description: 'Baht of the year.' }),
    mark: t.exposeString('mark', { nullable: true }),
    status: t.expose('status', { type: EntryStatusEnum, nullable: true }),
    percent: t.exposeInt('percent', { nullable: true }),
    reason: t.expose('reason', { type: CannotReasonEnum, nullable: true }),
  }),
});

const ComparedRisk = builder.objectRef<StandingRisk>('ComparedRisk').implement({
  fields: (t) => ({
    id: t.id({ resolve: (risk) => encodeGlobalID('Risk', tenantId(risk)) }),
    process: t.exposeString('process'),
    level: t.expose('level', { type: RiskLevelEnum }),
    likelihood: t.exposeInt('likelihood', { nullable: true }),
    impact: t.exposeInt('impact', { nullable: true }),
  }),
});

const indicatorNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

const ComparedIta = builder.objectRef<ItaYear>('ComparedIta').implement({
  authScopes: { may: 'ita.read' },
  fields: (t) => ({
    fiscalYear: t.exposeInt('fiscalYear'),
    total: t.expose('total', { type: 'Decimal' }),
    level: t.exposeString('level'),
    iit: t.expose('iit', { type: 'Decimal', nullable: true }),
    eit: t.expose('eit', { type: 'Decimal', nullable: true }),
    oit: t.expose('oit', { type: 'Decimal', nullable: true }),
    indicators: t.field({
      type: ['Decimal'],
      nullable: { list: false, items: true },
      description: 'Of indicators 1 to 10.',
      resolve: ({ scores }) => indicatorNumbers.map((number) => scores?.[number] ?? null),
    }),
  }),
});

export const ComparedAuthority = builder.objectRef<Compared>('ComparedAuthority').implement({
  description:
    'One authority beside others: what the office may read of its plan, projects, money, progress, risks and ITA.',
  fields: (t) => ({
    province: t.string({ resolve: ({ source }) => source.authority.province }),
    dissolved: t.boolean({ resolve: ({ source }) => source.dissolved }),
    counts: t.boolean({
      description: 'It stands in its province’s table of the round.',
      resolve: ({ source }) => source.counts,
    }),
    rounds: t.expose('rounds', { type: [ComparedRoundType], description: 'Of 6 and of 12 months.' }),
    years: t.expose('years', { type: [ComparedYear], description: 'The years in which it has a plan.' }),
    plan: t.expose('plan', {
      type: ComparedPlan,
      nullable: true,
      description:
        'Null where there is none that the executive has signed: then its projects and risks are not read either.',
    }),
    projects: t.expose('projects', { type: [ComparedProject] }),
    risks: t.expose('risks', { type: [ComparedRisk], description: 'From the gravest.' }),
    ita: t.expose('ita', { type: [ComparedIta], description: 'Of the year and of the one before.' }),
  }),
});
