import { readAreaDimensions, readAreaPlans, readAreaRisks } from '@sujarit/db/area-places';
import { readAreaSpread } from '@sujarit/db/area-spread';
import { type AreaTrendSource, readAreaTrend } from '@sujarit/db/area-trend';
import {
  areaDimensions,
  areaRiskCells,
  type AreaDimension as Dimension,
  type AreaPlanSource as PlanSource,
  type AreaRiskCell as RiskCell,
} from '@sujarit/domain/area-places';
import type { AreaSpreadSource } from '@sujarit/domain/area-spread';
import { AuthorityTypeEnum } from '../authority/authority.type.ts';
import { builder } from '../builder.ts';
import { PlanStateEnum } from '../plan/plan.type.ts';
import { type RoundKey, roundKey } from '../round/round-key.ts';

const orNull = { list: false, items: true } as const;

const AreaDimension = builder.objectRef<Dimension>('AreaDimension').implement({
  description:
    'One dimension over the provinces, each list in their order; null where nobody of a province has reported. Money in baht.',
  fields: (t) => ({
    dimension: t.exposeString('dimension', { description: '1 to 4; "-" for what stands elsewhere.' }),
    projects: t.exposeIntList('projects', { description: 'The denominators of the percents, reported or not.' }),
    counted: t.expose('counted', { type: ['Int'], nullable: orNull }),
    ordinanceBudget: t.expose('ordinanceBudget', { type: ['Decimal'], nullable: orNull }),
    disbursed: t.expose('disbursed', { type: ['Decimal'], nullable: orNull }),
    risks: t.exposeIntList('risks'),
  }),
});

const AreaDimensions = builder
  .objectRef<{ provinceCodes: string[]; dimensions: Dimension[] }>('AreaDimensions')
  .implement({
    fields: (t) => ({
      provinceCodes: t.exposeStringList('provinceCodes'),
      dimensions: t.expose('dimensions', { type: [AreaDimension] }),
    }),
  });

const AreaRiskCell = builder.objectRef<RiskCell>('AreaRiskCell').implement({
  description: 'Risks of one likelihood and impact by the provinces that have any; both null: not rated.',
  fields: (t) => ({
    likelihood: t.exposeInt('likelihood', { nullable: true }),
    impact: t.exposeInt('impact', { nullable: true }),
    provinceCodes: t.exposeStringList('provinceCodes'),
    authorities: t.exposeIntList('authorities', { description: 'How many of each province have such risks.' }),
    counts: t.exposeIntList('counts', { description: 'How many risks they have.' }),
  }),
});

const AreaPlans = builder.objectRef<PlanSource>('AreaPlans').implement({
  description: 'Authorities of a province at one state of the plan, with the round reported or not; no state: no plan.',
  fields: (t) => ({
    provinceCode: t.exposeString('provinceCode'),
    planState: t.expose('planState', { type: PlanStateEnum, nullable: true }),
    reported: t.exposeBoolean('reported'),
    authorities: t.exposeInt('authorities'),
  }),
});

const AreaSpread = builder.objectRef<AreaSpreadSource>('AreaSpread').implement({
  description: 'How the authorities of one type in one region are spread; either list counts each of them once.',
  fields: (t) => ({
    regionNo: t.exposeInt('regionNo'),
    type: t.field({ type: AuthorityTypeEnum, resolve: ({ type }) => type as never }),
    authorities: t.exposeInt('authorities'),
    byPercent: t.exposeIntList('byPercent', {
      description:
        'Ten bands of ten percent, 100 in the last; then those with nothing planned; then those that have not reported.',
    }),
    byRisk: t.exposeIntList('byRisk', {
      description:
        'By the gravest of their risks: very high, high, medium, low; then those with a plan without risks; then those without a plan.',
    }),
  }),
});

const AreaPictures = builder.objectRef<RoundKey>('AreaPictures').implement({
  description: 'The figures behind the pictures of the provinces of the scope in one year and round.',
  fields: (t) => ({
    byDimension: t.field({
      type: AreaDimensions,
      resolve: async (round, _args, context) => {
        const sources = await readAreaDimensions(context.db, round);
        return {
          provinceCodes: sources.map(({ provinceCode }) => provinceCode),
          dimensions: areaDimensions(sources),
        };
      },
    }),
    riskCells: t.field({
      type: [AreaRiskCell],
      description: 'From the gravest.',
      resolve: async (round, _args, context) => areaRiskCells(await readAreaRisks(context.db, round)),
    }),
    plans: t.field({ type: [AreaPlans], resolve: (round, _args, context) => readAreaPlans(context.db, round) }),
    spread: t.field({ type: [AreaSpread], resolve: (round, _args, context) => readAreaSpread(context.db, round) }),
  }),
});

const AreaTrend = builder.objectRef<AreaTrendSource>('AreaTrend').implement({
  description: 'One province in one round of one year.',
  fields: (t) => ({
    provinceCode: t.exposeString('provinceCode'),
    fiscalYear: t.exposeInt('fiscalYear'),
    months: t.exposeInt('months'),
    authorities: t.exposeInt('authorities', { description: 'With a plan.' }),
    reported: t.exposeInt('reported'),
    projects: t.exposeInt('projects', { description: 'The denominator of the percent, reported or not.' }),
    counted: t.exposeInt('counted', { description: 'The numerator of the percent.' }),
  }),
});

builder.queryFields((t) => ({
  areaPictures: t.field({
    type: AreaPictures,
    authScopes: { may: 'rollup.read' },
    args: { fiscalYear: t.arg.int({ required: true }), months: t.arg.int({ required: true }) },
    resolve: (_root, asked) => roundKey(asked),
  }),
  areaTrend: t.field({
    type: [AreaTrend],
    description: 'All rounds of all years by province, in order of time.',
    authScopes: { may: 'rollup.read' },
    resolve: (_root, _args, context) => readAreaTrend(context.db),
  }),
}));
