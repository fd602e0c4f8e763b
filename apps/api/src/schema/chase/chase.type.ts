import { accessible } from '@sujarit/auth/ability';
import { builder } from '../builder.ts';
import { chaseCounts } from './chase-counts.ts';

builder.prismaObject('ChaseTarget', {
  authScopes: { may: 'chaseTarget.read' },
  description: 'An authority that a chase went to; without notices, nobody there could be told.',
  fields: (t) => ({
    authority: t.relation('authority'),
    notices: t.relation('notices', {
      query: (_args, context) => ({
        where: accessible(context.ability, 'notice.read'),
        orderBy: [{ recipientRole: 'asc' }, { recipientName: 'asc' }, { id: 'asc' }],
      }),
    }),
  }),
});

export const Chase = builder.prismaNode('Chase', {
  authScopes: { may: 'chase.read' },
  description: 'A province’s reminder to authorities that have not reported a round.',
  id: { field: 'id' },
  findUnique: (id, context) => ({ id, AND: [accessible(context.ability, 'chase.read')] }),
  fields: (t) => ({
    fiscalYear: t.exposeInt('fiscalYear'),
    months: t.exposeInt('months'),
    dueOn: t.expose('dueOn', { type: 'Date' }),
    chasedOn: t.expose('chasedOn', { type: 'Date' }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    ruleDays: t.exposeInt('ruleDays', {
      nullable: true,
      description: 'Days from the due date by whose rule it was sent; null where a person chased.',
    }),
    message: t.exposeString('message', { nullable: true }),
    chaserName: t.exposeString('chaserName', { nullable: true }),
    targetCount: t.int({ resolve: async ({ id }, _args, context) => (await chaseCounts(context, id)).targets }),
    unreachedCount: t.int({
      description: 'Authorities where nobody could be told.',
      resolve: async ({ id }, _args, context) => (await chaseCounts(context, id)).unreached,
    }),
    noticeCount: t.int({ resolve: async ({ id }, _args, context) => (await chaseCounts(context, id)).notices }),
    readCount: t.int({ resolve: async ({ id }, _args, context) => (await chaseCounts(context, id)).read }),
    targets: t.relatedConnection('targets', {
      cursor: 'authorityId_chaseId',
      totalCount: true,
      query: (_args, context) => ({
        where: accessible(context.ability, 'chaseTarget.read'),
        orderBy: [{ authority: { code: 'asc' } }, { authorityId: 'asc' }],
      }),
    }),
  }),
});
