import { accessible } from '@sujarit/auth/ability';
import { NotFound } from '@sujarit/domain/errors';
import type { ReportState } from '@sujarit/domain/report-lifecycle';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { roundKey } from '../round/round-key.ts';
import { rowsOfWorkplace } from '../rows-of-workplace.ts';
import { tenantKey } from '../tenant-key.ts';
import { Report, ReportStateEnum } from './report.type.ts';

interface ReportFilter {
  states?: readonly ReportState[] | null;
  fiscalYear?: number | null;
  months?: number | null;
}

builder.queryField('report', (t) =>
  t.prismaField({
    type: Report,
    authScopes: { may: 'report.read' },
    args: { id: t.arg.globalID({ required: true, for: [Report] }) },
    resolve: async (query, _root, { id }, context) => {
      const where = { AND: [accessible(context.ability, 'report.read')], ...tenantKey(id.id) };
      const found = await context.db.report.findFirst({ ...query, where });
      if (!found) throw new NotFound('NO_SUCH_REPORT');
      return found;
    },
  }),
);

builder.queryField('reports', (t) =>
  t.prismaConnection({
    type: Report,
    cursor: 'authorityId_id',
    description:
      'Reports of the scope, the newest rounds first and in them the longest waiting; the province’s tray is states: [SENT].',
    authScopes: { may: 'report.read' },
    args: { states: t.arg({ type: [ReportStateEnum] }), fiscalYear: t.arg.int(), months: t.arg.int() },
    totalCount: (_connection, args, context) => context.db.report.count({ where: where(context, args) }),
    resolve: (query, _root, args, context) =>
      context.db.report.findMany({
        ...query,
        where: where(context, args),
        orderBy: [{ fiscalYear: 'desc' }, { months: 'desc' }, { sentAt: 'asc' }, { authorityId: 'asc' }],
      }),
  }),
);

builder.queryField('currentReport', (t) =>
  t.prismaField({
    type: Report,
    nullable: true,
    description: 'The own authority’s report of a round, on the plan in use; null until it is opened.',
    authScopes: { may: 'report.read' },
    args: { fiscalYear: t.arg.int({ required: true }), months: t.arg.int({ required: true }) },
    resolve: (query, _root, args, context) =>
      context.db.report.findFirst({
        ...query,
        where: {
          AND: [accessible(context.ability, 'report.read')],
          authorityId: context.authorityId,
          ...roundKey(args),
          plan: { is: { state: { in: ['IN_USE', 'CLOSED'] } } },
        },
        orderBy: { plan: { revision: 'desc' } },
      }),
  }),
);

function where(context: ApiContext, { states, fiscalYear, months }: ReportFilter) {
  return {
    AND: [accessible(context.ability, 'report.read'), rowsOfWorkplace(context)],
    ...(states ? { state: { in: [...states] } } : {}),
    ...(fiscalYear ? { fiscalYear } : {}),
    ...(months ? { months } : {}),
  };
}
