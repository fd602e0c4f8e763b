import { encodeGlobalID } from '@pothos/plugin-relay';
import { readProvincePlaces } from '@sujarit/db/province-places';
import { readProvinceTrend } from '@sujarit/db/province-trend';
import {
  type RiskCell as Cell,
  type DimensionFigures as Dimension,
  dimensionFigures,
  type PlaceSource,
  riskCells,
} from '@sujarit/domain/province-places';
import { type TrendRound as Round, trendRounds } from '@sujarit/domain/province-trend';
import type { PercentFormula } from '@sujarit/domain/traffic-light';
import { builder } from '../builder.ts';
import { roundKey } from '../round/round-key.ts';
import { roundOf } from '../round/round-of.ts';
import { provinceOf } from './read-province-table.ts';

const idsOf = (ids: readonly string[]) => ids.map((id) => encodeGlobalID('Authority', id));
const orNull = { list: false, items: true } as const;

const DimensionFigures = builder.objectRef<Dimension>('DimensionFigures').implement({
  description: 'One dimension over the authorities, each list in their order; null where not reported. Money in baht.',
  fields: (t) => ({
    dimension: t.exposeString('dimension', { description: '1 to 4; "-" for what stands elsewhere.' }),
    projects: t.exposeIntList('projects', { description: 'The denominators of the percents.' }),
    counted: t.expose('counted', { type: ['Int'], nullable: orNull }),
    percent: t.expose('percent', { type: ['Float'], nullable: orNull }),
    ordinanceBudget: t.expose('ordinanceBudget', { type: ['Decimal'], nullable: orNull }),
    disbursed: t.expose('disbursed', { type: ['Decimal'], nullable: orNull }),
    risks: t.exposeIntList('risks'),
  }),
});

const RiskCell = builder.objectRef<Cell>('RiskCell').implement({
  description: 'Risks of one likelihood and impact and the authorities whose they are; both null: not rated.',
  fields: (t) => ({
    likelihood: t.exposeInt('likelihood', { nullable: true }),
    impact: t.exposeInt('impact', { nullable: true }),
    ids: t.field({ type: ['ID'], description: 'Ids of the authorities.', resolve: ({ ids }) => idsOf(ids) }),
    counts: t.exposeIntList('counts', { description: 'How many each of them has.' }),
  }),
});

const ProvincePlaces = builder
  .objectRef<{ sources: PlaceSource[]; formula: PercentFormula }>('ProvincePlaces')
  .implement({
    description:
      'The authorities of a province that have a plan or an ITA result, by dimension and by the places of their risks.',
    fields: (t) => ({
      ids: t.field({ type: ['ID'], resolve: ({ sources }) => idsOf(sources.map(({ id }) => id)) }),
      dimensions: t.field({
        type: [DimensionFigures],
        resolve: ({ sources, formula }) => dimensionFigures(sources, formula),
      }),
      riskCells: t.field({ type: [RiskCell], resolve: ({ sources }) => riskCells(sources) }),
    }),
  });

const TrendRound = builder.objectRef<Round>('TrendRound').implement({
  description: 'One round of one year over the authorities that had a plan, each list in their order.',
  fields: (t) => ({
    fiscalYear: t.exposeInt('fiscalYear'),
    months: t.exposeInt('months'),
    ids: t.field({ type: ['ID'], resolve: ({ ids }) => idsOf(ids) }),
    reported: t.exposeBooleanList('reported'),
    projects: t.exposeIntList('projects', { description: 'The denominators, reported or not.' }),
    counted: t.exposeIntList('counted'),
  }),
});

builder.queryFields((t) => ({
  provincePlaces: t.field({
    type: ProvincePlaces,
    authScopes: { may: 'rollup.read' },
    args: {
      fiscalYear: t.arg.int({ required: true }),
      months: t.arg.int({ required: true }),
      provinceCode: t.arg.string(),
    },
    resolve: async (_root, { provinceCode: named, ...asked }, context) => {
      const question = { ...roundKey(asked), provinceCode: await provinceOf(context, named) };
      const round = await roundOf(context, question);
      return { sources: await readProvincePlaces(context.db, question), formula: round?.formula ?? 'DONE' };
    },
  }),
  provinceTrend: t.field({
    type: [TrendRound],
    description: 'All rounds of all years of a province, in order of time.',
    authScopes: { may: 'rollup.read' },
    args: { provinceCode: t.arg.string() },
    resolve: async (_root, { provinceCode }, context) =>
      trendRounds(await readProvinceTrend(context.db, await provinceOf(context, provinceCode))),
  }),
}));
