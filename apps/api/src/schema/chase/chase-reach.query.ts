import { encodeGlobalID } from '@pothos/plugin-relay';
import { type ChaseCandidate, chaseCandidates } from '@sujarit/db/chase-candidates';
import { builder } from '../builder.ts';
import { provinceOfOffice } from '../province-of-office.ts';
import { roundKey } from '../round/round-key.ts';

const idsOf = (found: ChaseCandidate[]) => found.map(({ id }) => encodeGlobalID('Authority', id));

const ChaseReach = builder.objectRef<ChaseCandidate[]>('ChaseReach').implement({
  authScopes: { may: 'chase.send' },
  description: 'Whom a chase of a round would not reach today, of the authorities at work in the own province.',
  fields: (t) => ({
    chasedToday: t.idList({
      description: 'Those who were chased for the round today already.',
      resolve: (found) => idsOf(found.filter(({ chasedToday }) => chasedToday)),
    }),
    unreachable: t.idList({
      description: 'Those where no plan officer and no executive is at work in the system.',
      resolve: (found) => idsOf(found.filter(({ reachable }) => !reachable)),
    }),
  }),
});

builder.queryField('chaseReach', (t) =>
  t.field({
    type: ChaseReach,
    authScopes: { may: 'chase.send' },
    args: { fiscalYear: t.arg.int({ required: true }), months: t.arg.int({ required: true }) },
    resolve: (_root, args, context) =>
      chaseCandidates(context.db, { provinceCode: provinceOfOffice(context), ...roundKey(args), today: context.today }),
  }),
);
