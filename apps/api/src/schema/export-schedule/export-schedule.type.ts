import { accessible } from '@sujarit/auth/ability';
import { nextDueDay, scheduleDueOn } from '@sujarit/domain/export-schedule';
import { builder } from '../builder.ts';

export const ScheduleEveryEnum = builder.enumType('ScheduleEvery', { values: ['WEEK', 'MONTH'] as const });

export const ExportSchedule = builder.prismaNode('ExportSchedule', {
  description: 'Files of the office’s area that are ordered by the day, of the round that is looked at on it.',
  authScopes: { may: 'schedule.read' },
  id: { field: 'id' },
  findUnique: (id, context) => ({ id, AND: [accessible(context.ability, 'schedule.read')] }),
  fields: (t) => ({
    every: t.expose('every', { type: ScheduleEveryEnum }),
    day: t.exposeInt('day', { description: 'Of the week 1 (Monday) to 7, of the month 1 to 28.' }),
    deliver: t.exposeBoolean('deliver', { description: 'Sent to the place outside when they are made.' }),
    creatorName: t.exposeString('creatorName'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    stoppedAt: t.expose('stoppedAt', { type: 'DateTime', nullable: true }),
    stopReason: t.exposeString('stopReason', {
      nullable: true,
      description: 'Why it stopped by itself: RIGHTS_GONE, its creator may not order files of the office any more.',
    }),
    nextDueOn: t.field({
      type: 'Date',
      description: 'The day whose files are ordered next; one that has passed was missed, and is caught up.',
      select: { every: true, day: true, lastDueOn: true },
      resolve: ({ every, day, lastDueOn }, _args, { today }) => {
        const missed = scheduleDueOn({ every, day, lastDueOn: lastDueOn.toISOString().slice(0, 10) }, today);
        return new Date(missed ?? nextDueDay({ every, day }, today));
      },
    }),
  }),
});
