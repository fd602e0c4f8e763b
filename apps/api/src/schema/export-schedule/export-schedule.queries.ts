import { accessible } from '@sujarit/auth/ability';
import { builder } from '../builder.ts';
import { ExportSchedule } from './export-schedule.type.ts';

builder.queryField('exportSchedules', (t) =>
  t.prismaField({
    type: [ExportSchedule],
    description: 'The schedules of the office that no person stopped, by week and then by month.',
    authScopes: { may: 'schedule.read' },
    resolve: (query, _root, _args, { db, ability }) =>
      db.exportSchedule.findMany({
        ...query,
        where: {
          AND: [accessible(ability, 'schedule.read')],
          OR: [{ stoppedAt: null }, { stopReason: { not: null } }],
        },
        orderBy: [{ every: 'asc' }, { day: 'asc' }],
      }),
  }),
);
