import type { RoundStanding } from '@sujarit/domain/report-lifecycle';
import { builder } from '../builder.ts';
import { RoundStandingEnum } from '../round/round.type.ts';

export const Standing = builder.objectRef<{ standing: RoundStanding; daysLate: number }>('Standing').implement({
  description: 'Where a report of a round stands on a day.',
  fields: (t) => ({
    standing: t.expose('standing', { type: RoundStandingEnum }),
    daysLate: t.exposeInt('daysLate', {
      description: 'From the due date to the sending, or to today when nothing came.',
    }),
  }),
});
