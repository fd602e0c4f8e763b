import { randomUUID } from 'node:crypto';
import { accessible } from '@sujarit/auth/ability';
import { Conflict, NotFound } from '@sujarit/domain/errors';
import { refuseWithoutPlace } from '../aggregate-export/delivery-place.ts';
import { builder } from '../builder.ts';
import { ExportSchedule } from './export-schedule.type.ts';
import { holdSchedules, refuseTakenDay } from './free-schedule-day.ts';

builder.mutationField('resumeExportSchedule', (t) =>
  t.prismaField({
    type: ExportSchedule,
    description:
      'Lets a schedule that stopped by itself go on, from the next such day, in the name of who resumes it. One that runs stays as it is.',
    authScopes: { may: 'schedule.edit' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [ExportSchedule] }) },
    resolve: async (query, _root, { id: { id } }, context) => {
      const { db, ability, person, today } = context;
      const where = { AND: [accessible(ability, 'schedule.edit')], id };
      const found = await db.exportSchedule.findFirst({ where });
      if (!found) throw new NotFound('NO_SUCH_SCHEDULE');
      const { userId: createdBy, name: creatorName, workplace } = person;
      if (workplace?.kind !== 'office') throw new Conflict('OFFICE_WORKPLACE_NEEDED');
      await holdSchedules(context, found);
      const stopped = { id, stopReason: { not: null } };
      if ((await db.exportSchedule.count({ where: stopped })) > 0) {
        await refuseTakenDay(context, found, found);
        if (found.deliver) refuseWithoutPlace(context);
        const inOwnName = { createdBy, creatorName, membershipId: workplace.membershipId, orderKey: randomUUID() };
        const runs = { stoppedAt: null, stopReason: null, lastDueOn: new Date(today) };
        await db.exportSchedule.updateMany({ where: stopped, data: { ...inOwnName, ...runs } });
      }
      const after = await db.exportSchedule.findFirst({ ...query, where: { ...where, stoppedAt: null } });
      if (!after) throw new NotFound('NO_SUCH_SCHEDULE');
      return after;
    },
  }),
);
