import { randomUUID } from 'node:crypto';
import { placeOrder } from '@sujarit/db/outbox';
import { Conflict } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { checkOrderKey } from '../order-key.ts';
import { roundKey } from '../round/round-key.ts';
import { AggregateExport } from './aggregate-export.type.ts';
import { refuseWithoutPlace } from './delivery-place.ts';

builder.mutationField('orderExport', (t) =>
  t.prismaField({
    type: AggregateExport,
    description: 'Orders the files of the office’s area. The same order key twice is the same export, made once.',
    authScopes: { may: 'export.order' },
    errors: {},
    args: {
      fiscalYear: t.arg.int({ required: true }),
      months: t.arg.int({ required: true }),
      deliver: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'Send the files to the place outside when they are made.',
      }),
      orderKey: t.arg.string({ required: true }),
    },
    resolve: async (query, _root, { orderKey, deliver, ...asked }, context) => {
      if (deliver) refuseWithoutPlace(context);
      const round = roundKey(asked);
      checkOrderKey(orderKey);
      const { userId, name, workplace } = context.person;
      if (workplace?.kind !== 'office') throw new Conflict('OFFICE_WORKPLACE_NEEDED');
      const id = randomUUID();
      const { provinceCode, membershipId } = workplace;
      const regionNo = provinceCode ? null : workplace.regionNo;
      const ordered = { orderedBy: userId, orderKey };
      const { count } = await context.db.aggregateExport.createMany({
        data: [
          {
            id,
            provinceCode,
            regionNo,
            ...round,
            ...ordered,
            orderedName: name,
            deliveryState: deliver ? 'QUEUED' : null,
          },
        ],
        skipDuplicates: true,
      });
      if (count === 1) {
        const order = { userId, membershipId, requestId: context.requestId };
        await placeOrder(context.db, 'make-aggregate-export', { exportId: id }, order);
      }
      const where = { orderedBy_orderKey: ordered };
      const found = await context.db.aggregateExport.findUnique({ ...query, where });
      if (!found) throw new Conflict('ORDER_KEY_USED');
      return found;
    },
  }),
);
