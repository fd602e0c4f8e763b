import { accessible } from '@sujarit/auth/ability';
import { builder } from '../builder.ts';
import { JobStateEnum } from '../import/plan-import.type.ts';
import { BulkItemStateEnum } from './bulk-item.type.ts';
import { type BulkItemCount, bulkItemCounts } from './bulk-readings.ts';

const BulkItemCountType = builder.objectRef<BulkItemCount>('BulkItemCount').implement({
  authScopes: { may: 'bulkImport.read' },
  fields: (t) => ({
    state: t.expose('state', { type: BulkItemStateEnum }),
    count: t.exposeInt('count'),
  }),
});

export const BulkImport = builder.prismaNode('BulkImport', {
  description: 'A ZIP of plan documents that the province’s office brought for the trays of its authorities.',
  authScopes: { may: 'bulkImport.read' },
  id: { field: 'id' },
  findUnique: (id, context) => ({ id, AND: [accessible(context.ability, 'bulkImport.read')] }),
  fields: (t) => ({
    name: t.exposeString('name'),
    size: t.exposeInt('size', { description: 'Bytes.' }),
    state: t.expose('state', { type: JobStateEnum, description: 'READY when all its documents are listed.' }),
    done: t.exposeInt('done', { description: 'Documents unpacked so far.' }),
    total: t.exposeInt('total', { description: 'Documents in the archive; 0 until they are counted.' }),
    passedOver: t.exposeInt('passedOver', { description: 'Folders and what systems leave in archives.' }),
    creatorName: t.exposeString('creatorName'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true }),
    errorCode: t.exposeString('errorCode', { nullable: true }),
    errorParams: t.expose('errorParams', { type: 'Json', nullable: true }),
    counts: t.field({
      type: [BulkItemCountType],
      select: { id: true },
      resolve: ({ id }, _args, context) => bulkItemCounts(context, id),
    }),
    items: t.relation('items', {
      description: 'Its documents in the archive’s order: at most as many as an archive may hold.',
      query: (_args, context) => ({
        where: accessible(context.ability, 'bulkItem.read'),
        orderBy: { ordinal: 'asc' },
      }),
    }),
  }),
});
