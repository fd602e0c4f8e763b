import { InvalidInput } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { movePlan } from './move-plan.ts';
import { Plan } from './plan.type.ts';

builder.mutationField('announcePlan', (t) =>
  t.prismaField({
    type: Plan,
    description: 'Notes that an approved plan was announced (R23), on a day not after today.',
    authScopes: { may: 'plan.announce' },
    errors: {},
    args: {
      id: t.arg.globalID({ required: true, for: [Plan] }),
      version: t.arg.int({ required: true }),
      announcedOn: t.arg({ type: 'Date', required: true }),
    },
    resolve: (query, _root, { id, version, announcedOn }, context) => {
      if (announcedOn > context.today) {
        throw new InvalidInput('INVALID_ANNOUNCEMENT', [{ field: 'announcedOn', code: 'IN_FUTURE' }]);
      }
      const set = { announcedOn: new Date(announcedOn) };
      return movePlan(context, { id: id.id, version, act: 'announce', action: 'plan.announce', set }, query);
    },
  }),
);
