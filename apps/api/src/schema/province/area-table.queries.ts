import { readAreaRows } from '@sujarit/db/area-rows';
import {
  areaTable,
  type AreaRow as Row,
  type AreaTable as Table,
  type AreaTotals as Totals,
} from '@sujarit/domain/area-table';
import { builder } from '../builder.ts';
import { LightEnum } from '../round/round.type.ts';
import { type RoundKey, roundKey } from '../round/round-key.ts';

type Figures = Omit<Totals, 'provinces'>;

const AreaFigures = builder.interfaceRef<Figures>('AreaFigures').implement({
  description: 'Sums over authorities in one year and round. Money in baht.',
  fields: (t) => ({
    authorities: t.exposeInt('authorities'),
    simulated: t.exposeInt('simulated'),
    withPlan: t.exposeInt('withPlan'),
    reported: t.exposeInt('reported'),
    notReported: t.exposeInt('notReported'),
    onTime: t.exposeInt('onTime'),
    late: t.exposeInt('late'),
    missing: t.exposeInt('missing'),
    projects: t.exposeInt('projects', { description: 'The denominator of the percent, reported or not.' }),
    inProgress: t.exposeInt('inProgress'),
    done: t.exposeInt('done'),
    cannot: t.exposeInt('cannot'),
    counted: t.exposeInt('counted', { description: 'The numerator of the percent.' }),
    percent: t.exposeFloat('percent', { nullable: true }),
    planBudget: t.expose('planBudget', { type: 'Decimal' }),
    ordinanceBudget: t.expose('ordinanceBudget', { type: 'Decimal' }),
    disbursed: t.expose('disbursed', { type: 'Decimal' }),
    riskLow: t.exposeInt('riskLow'),
    riskMedium: t.exposeInt('riskMedium'),
    riskHigh: t.exposeInt('riskHigh'),
    riskVeryHigh: t.exposeInt('riskVeryHigh'),
    itaAuthorities: t.exposeInt('itaAuthorities', { description: 'Authorities that have an ITA score.' }),
    consistent: t.exposeInt('consistent'),
    inconsistent: t.exposeInt('inconsistent'),
  }),
});

const AreaRow = builder.objectRef<Row>('AreaRow').implement({
  description: 'One province in the table of a region or of the nation.',
  interfaces: [AreaFigures],
  fields: (t) => ({
    provinceCode: t.exposeString('provinceCode'),
    nameTh: t.exposeString('nameTh'),
    nameEn: t.exposeString('nameEn'),
    regionNo: t.exposeInt('regionNo'),
    light: t.expose('light', { type: LightEnum }),
    itaAverage: t.expose('itaAverage', { type: 'Decimal', nullable: true }),
  }),
});

const AreaTotals = builder.objectRef<Totals>('AreaTotals').implement({
  interfaces: [AreaFigures],
  fields: (t) => ({ provinces: t.exposeInt('provinces') }),
});

const AreaTable = builder.objectRef<Table & RoundKey>('AreaTable').implement({
  description: 'The provinces of the scope side by side in one year and round. The totals are the sums of the rows.',
  fields: (t) => ({
    fiscalYear: t.exposeInt('fiscalYear'),
    months: t.exposeInt('months'),
    rows: t.expose('rows', { type: [AreaRow] }),
    totals: t.expose('totals', { type: AreaTotals }),
  }),
});

builder.queryField('areaTable', (t) =>
  t.field({
    type: AreaTable,
    authScopes: { may: 'rollup.read' },
    args: { fiscalYear: t.arg.int({ required: true }), months: t.arg.int({ required: true }) },
    resolve: async (_root, asked, context) => {
      const round = roundKey(asked);
      return { ...areaTable(await readAreaRows(context.db, round), round.months, context.today), ...round };
    },
  }),
);
