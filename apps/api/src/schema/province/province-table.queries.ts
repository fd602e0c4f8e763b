import { encodeGlobalID } from '@pothos/plugin-relay';
import { type ProvinceFigures as Figures, provinceTotals } from '@sujarit/domain/province-table';
import { builder } from '../builder.ts';
import { ReportingRound } from '../round/round.type.ts';
import { type RoundKey, roundKey } from '../round/round-key.ts';
import { ProvinceColumns, ProvinceRow } from './province-row.type.ts';
import { ProvinceTotals } from './province-totals.type.ts';
import { type LoadedTable, provinceOf, readProvinceTable } from './read-province-table.ts';

const MissingAuthority = builder.objectRef<Figures['missingAuthorities'][number]>('MissingAuthority').implement({
  fields: (t) => ({
    id: t.id({ description: 'The authority’s id.', resolve: ({ id }) => encodeGlobalID('Authority', id) }),
    name: t.exposeString('name'),
    daysLate: t.exposeInt('daysLate'),
  }),
});

const ProvinceFigures = builder.objectRef<Figures>('ProvinceFigures').implement({
  description: 'Counts of authorities, and the names of those that owe a report.',
  fields: (t) => ({
    authorities: t.exposeInt('authorities'),
    withPlan: t.exposeInt('withPlan'),
    reported: t.exposeInt('reported'),
    onTime: t.exposeInt('onTime'),
    late: t.exposeInt('late'),
    missing: t.exposeInt('missing'),
    missingAuthorities: t.expose('missingAuthorities', { type: [MissingAuthority] }),
    simulated: t.exposeInt('simulated'),
  }),
});

const ProvinceTable = builder.objectRef<LoadedTable & RoundKey>('ProvinceTable').implement({
  description: 'All authorities of a province side by side in one year and round. The totals are the sums of the rows.',
  fields: (t) => ({
    fiscalYear: t.exposeInt('fiscalYear'),
    months: t.exposeInt('months'),
    round: t.field({ type: ReportingRound, nullable: true, resolve: ({ round }) => round }),
    rows: t.field({ type: [ProvinceRow], resolve: (table) => table.rows.map((row) => ({ row, table })) }),
    columns: t.field({ type: ProvinceColumns, resolve: (table) => table }),
    totals: t.field({
      type: ProvinceTotals,
      resolve: async ({ rows, parts }) => provinceTotals(rows, await parts()),
    }),
    figures: t.expose('figures', { type: ProvinceFigures }),
  }),
});

builder.queryField('provinceTable', (t) =>
  t.field({
    type: ProvinceTable,
    description: 'The table of the own province; of an area with several provinces, of the province that is named.',
    authScopes: { may: 'rollup.read' },
    args: {
      fiscalYear: t.arg.int({ required: true }),
      months: t.arg.int({ required: true }),
      provinceCode: t.arg.string(),
    },
    resolve: async (_root, { provinceCode: named, ...asked }, context) => {
      const round = roundKey(asked);
      const table = await readProvinceTable(context, { ...round, provinceCode: await provinceOf(context, named) });
      return { ...table, ...round };
    },
  }),
);
