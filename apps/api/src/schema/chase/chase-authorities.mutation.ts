import { type ChaseCandidate, chaseCandidates } from '@sujarit/db/chase-candidates';
import { sendChase } from '@sujarit/db/send-chase';
import { Conflict, type FieldProblem, InvalidInput, NotFound } from '@sujarit/domain/errors';
import { Authority } from '../authority/authority.type.ts';
import { builder } from '../builder.ts';
import { checkOrderKey } from '../order-key.ts';
import { provinceOfOffice } from '../province-of-office.ts';
import { roundKey } from '../round/round-key.ts';
import { isoDay, roundOf } from '../round/round-of.ts';
import { Chase } from './chase.type.ts';

const limits = { message: 1_000, authorities: 1_000 };

const ChaseOutcome = builder.objectRef<{ id: string; passedOver: string[] }>('ChaseOutcome').implement({
  authScopes: { may: 'chase.send' },
  fields: (t) => ({
    chase: t.prismaField({
      type: Chase,
      resolve: (query, { id }, _args, context) => context.db.chase.findUniqueOrThrow({ ...query, where: { id } }),
    }),
    passedOver: t.exposeStringList('passedOver', {
      description: 'Names of authorities that were asked for and were chased for the round today already.',
    }),
  }),
});

const ChaseInput = builder.inputType('ChaseInput', {
  fields: (t) => ({
    authorityIds: t.globalIDList({ required: true, for: [Authority] }),
    fiscalYear: t.int({ required: true }),
    months: t.int({ required: true }),
    message: t.string({ description: 'Said to them beside the usual words.' }),
    orderKey: t.string({ required: true, description: 'The same key again is the same chase, sent once.' }),
  }),
});

builder.mutationField('chaseAuthorities', (t) =>
  t.field({
    type: ChaseOutcome,
    description: 'Reminds authorities of the own province of a report that they have not sent.',
    authScopes: { may: 'chase.send' },
    errors: {},
    args: { input: t.arg({ type: ChaseInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      const { person, today } = context;
      const provinceCode = provinceOfOffice(context);
      const key = roundKey(input);
      checkOrderKey(input.orderKey);
      const message = input.message?.trim() || null;
      const asked = [...new Set(input.authorityIds.map(({ id }) => id))];
      const problems = problemsOf(message, asked);
      if (problems.length > 0) throw new InvalidInput('CHASE_INVALID', problems);
      const round = await roundOf(context, { provinceCode, ...key });
      if (!round) throw new Conflict('ROUND_NOT_SET');
      const opensOn = isoDay(round.opensOn);
      if (today < opensOn) throw new Conflict('ROUND_NOT_OPEN', { opensOn });
      const question = { provinceCode, ...key, today };
      const found = await chaseCandidates(context.db, { ...question, authorityIds: asked });
      if (found.length < asked.length) throw new NotFound('NO_SUCH_AUTHORITY');
      const orderKey = `${person.userId} ${input.orderKey}`;
      const known = await context.db.chase.findUnique({
        where: { provinceCode_orderKey: { provinceCode, orderKey } },
        select: { id: true, targets: { select: { authorityId: true } } },
      });
      if (known) {
        const went = new Set(known.targets.map(({ authorityId }) => authorityId));
        return { id: known.id, passedOver: namesOf(found.filter(({ id }) => !went.has(id))) };
      }
      refuseReported(found);
      const by = { userId: person.userId, name: person.name, message };
      const sent = await sendChase(context.db, {
        ...question,
        dueOn: isoDay(round.dueOn),
        authorityIds: found.filter(({ chasedToday }) => !chasedToday).map(({ id }) => id),
        by,
        orderKey,
      });
      if (sent.targets === 0) throw new Conflict('CHASED_TODAY', { count: found.length });
      return { id: sent.id, passedOver: namesOf(found.filter(({ chasedToday }) => chasedToday)) };
    },
  }),
);

const namesOf = (found: ChaseCandidate[]) => found.map(({ nameTh }) => nameTh);

function problemsOf(message: string | null, asked: string[]): FieldProblem[] {
  return [
    ...((message?.length ?? 0) > limits.message ? [{ field: 'message', code: 'TOO_LONG' }] : []),
    ...(asked.length === 0 ? [{ field: 'authorityIds', code: 'REQUIRED' }] : []),
    ...(asked.length > limits.authorities ? [{ field: 'authorityIds', code: 'TOO_MANY' }] : []),
  ];
}

/** Who has reported owes nothing: the whole chase is refused with their names, so that nobody is reminded by mistake. */
function refuseReported(found: ChaseCandidate[]): void {
  const reported = namesOf(found.filter((one) => one.reported));
  if (reported.length > 0)
    throw new Conflict('ALREADY_REPORTED', { count: reported.length, names: reported.join(', ') });
}
