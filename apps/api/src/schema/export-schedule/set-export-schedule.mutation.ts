import { randomUUID } from 'node:crypto';
import { Conflict, InvalidInput } from '@sujarit/domain/errors';
import { isScheduleDay } from '@sujarit/domain/export-schedule';
import { refuseWithoutPlace } from '../aggregate-export/delivery-place.ts';
import { builder } from '../builder.ts';
import { checkOrderKey } from '../order-key.ts';
import { ExportSchedule, ScheduleEveryEnum } from './export-schedule.type.ts';
import { holdSchedules, refuseTakenDay } from './free-schedule-day.ts';

builder.mutationField('setExportSchedule', (t) =>
  t.prismaField({
    type: ExportSchedule,
    description:
      'Lets the files of the office’s area be ordered every week or month from the next such day on. The same order key twice is the same schedule; an office has one for a day.',
    authScopes: { may: 'schedule.edit' },
    errors: {},
    args: {
      every: t.arg({ type: ScheduleEveryEnum, required: true }),
      day: t.arg.int({ required: true, description: 'Of the week 1 (Monday) to 7, of the month 1 to 28.' }),
      deliver: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'Send them to the place outside when they are made.',
      }),
      orderKey: t.arg.string({ required: true }),
    },
    resolve: async (query, _root, { every, day, deliver, orderKey }, context) => {
      const { db, person, today } = context;
      checkOrderKey(orderKey);
      if (deliver) refuseWithoutPlace(context);
      if (!isScheduleDay({ every, day }))
        throw new InvalidInput('SCHEDULE_DAY_INVALID', [{ field: 'day', code: 'SCHEDULE_DAY_INVALID' }]);
      const { userId: createdBy, name: creatorName, workplace } = person;
      if (workplace?.kind !== 'office') throw new Conflict('OFFICE_WORKPLACE_NEEDED');
      const { provinceCode, membershipId } = workplace;
      const office = { provinceCode, regionNo: provinceCode ? null : workplace.regionNo };
      await holdSchedules(context, office);
      const known = await db.exportSchedule.findFirst({ ...query, where: { membershipId, orderKey } });
      if (known) return known;
      await refuseTakenDay(context, office, { every, day });
      const creator = { createdBy, creatorName, membershipId };
      const data = {
        id: randomUUID(),
        ...office,
        every,
        day,
        deliver,
        ...creator,
        orderKey,
        lastDueOn: new Date(today),
      };
      return db.exportSchedule.create({ ...query, data });
    },
  }),
);
