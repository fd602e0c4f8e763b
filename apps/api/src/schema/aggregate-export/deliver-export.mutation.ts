import { accessible } from '@sujarit/auth/ability';
import { placeOrder } from '@sujarit/db/outbox';
import { Conflict, NotFound } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { AggregateExport } from './aggregate-export.type.ts';
import { refuseWithoutPlace } from './delivery-place.ts';

builder.mutationField('deliverExport', (t) =>
  t.prismaField({
    type: AggregateExport,
    description:
      'Sends the files of a finished export to the place outside, once more where they were sent before. Asked for twice at once, they are sent once.',
    authScopes: { may: 'export.order' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [AggregateExport] }) },
    resolve: async (query, _root, { id: { id } }, context) => {
      const { db, ability, person, requestId } = context;
      const where = { AND: [accessible(ability, 'export.order')], id };
      const found = await db.aggregateExport.findFirst({ where, select: { state: true } });
      if (!found) throw new NotFound('NO_SUCH_EXPORT');
      refuseWithoutPlace(context);
      if (found.state !== 'READY') throw new Conflict('STATE_DOES_NOT_ALLOW', { act: 'deliver', state: found.state });
      const { workplace, userId } = person;
      if (!workplace) throw new Conflict('OFFICE_WORKPLACE_NEEDED');
      const { count } = await db.aggregateExport.updateMany({
        where: { id, OR: [{ deliveryState: null }, { deliveryState: { in: ['READY', 'FAILED'] } }] },
        data: { deliveryState: 'QUEUED', deliveryError: null },
      });
      const order = { userId, membershipId: workplace.membershipId, requestId };
      if (count === 1) await placeOrder(db, 'deliver-export', { exportId: id }, order);
      return db.aggregateExport.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
