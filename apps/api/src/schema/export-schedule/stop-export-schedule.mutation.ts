import { accessible } from '@sujarit/auth/ability';
import { NotFound } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { ExportSchedule } from './export-schedule.type.ts';

builder.mutationField('stopExportSchedule', (t) =>
  t.prismaField({
    type: ExportSchedule,
    description:
      'Orders nothing by a schedule of the office any more, whoever set it; one that stopped by itself is listed no more. Files that were made stay.',
    authScopes: { may: 'schedule.edit' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [ExportSchedule] }) },
    resolve: async (query, _root, { id: { id } }, { db, ability }) => {
      const where = { AND: [accessible(ability, 'schedule.edit')], id };
      await db.exportSchedule.updateMany({ where: { ...where, stoppedAt: null }, data: { stoppedAt: new Date() } });
      await db.exportSchedule.updateMany({
        where: { ...where, stopReason: { not: null } },
        data: { stopReason: null },
      });
      const found = await db.exportSchedule.findFirst({ ...query, where });
      if (!found) throw new NotFound('NO_SUCH_SCHEDULE');
      return found;
    },
  }),
);
