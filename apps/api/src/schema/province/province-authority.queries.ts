import { accessible } from '@sujarit/auth/ability';
import { NotFound } from '@sujarit/domain/errors';
import { Authority } from '../authority/authority.type.ts';
import { builder } from '../builder.ts';
import { Plan } from '../plan/plan.type.ts';
import { Report } from '../report/report.type.ts';
import { type RoundKey, roundKey } from '../round/round-key.ts';
import { ProvinceRow, type RowOfTable } from './province-row.type.ts';
import { readProvinceTable } from './read-province-table.ts';

interface Drilled extends RowOfTable {
  round: RoundKey;
}

const ProvinceAuthority = builder.objectRef<Drilled>('ProvinceAuthority').implement({
  description:
    'One authority as the office above it sees it: its row of the table, its plan of the year and its report of the round.',
  fields: (t) => ({
    row: t.field({ type: ProvinceRow, resolve: (drilled) => drilled }),
    authority: t.prismaField({
      type: Authority,
      resolve: (query, { row }, _args, context) =>
        context.db.authority.findFirstOrThrow({
          ...query,
          where: { AND: [accessible(context.ability, 'authority.read')], id: row.id },
        }),
    }),
    plan: t.prismaField({
      type: Plan,
      nullable: true,
      description: 'The plan that counts for the year; null where there is none that the executive has signed.',
      resolve: (query, { row }, _args, context) => {
        const selection = { ...query };
        if (row.planId === null) return null;
        const where = { AND: [accessible(context.ability, 'plan.read')], authorityId: row.id, id: row.planId };
        return context.db.plan.findFirst({ ...selection, where });
      },
    }),
    report: t.prismaField({
      type: Report,
      nullable: true,
      description: 'The report of the round on that plan; null until it is sent.',
      resolve: (query, { row, round }, _args, context) => {
        const selection = { ...query };
        if (row.planId === null) return null;
        const ofPlan = { authorityId: row.id, planId: row.planId, ...round };
        const where = { AND: [accessible(context.ability, 'report.read')], ...ofPlan };
        return context.db.report.findFirst({ ...selection, where });
      },
    }),
  }),
});

builder.queryField('provinceAuthority', (t) =>
  t.field({
    type: ProvinceAuthority,
    authScopes: { may: 'rollup.read' },
    args: {
      id: t.arg.globalID({ required: true, for: [Authority] }),
      fiscalYear: t.arg.int({ required: true }),
      months: t.arg.int({ required: true }),
    },
    resolve: async (_root, { id, ...asked }, context) => {
      const round = roundKey(asked);
      const found = await context.db.authority.findFirst({
        where: { AND: [accessible(context.ability, 'authority.read')], id: id.id },
        select: { provinceCode: true },
      });
      if (!found) throw new NotFound('NO_SUCH_AUTHORITY');
      const table = await readProvinceTable(context, {
        ...round,
        provinceCode: found.provinceCode,
        authorityId: id.id,
      });
      const row = table.rows[0];
      if (!row) throw new NotFound('NO_SUCH_AUTHORITY');
      return { row, table, round };
    },
  }),
);
