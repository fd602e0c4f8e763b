import { accessible } from '@sujarit/auth/ability';
import { builder } from '../builder.ts';

export const DeadLetter = builder.prismaNode('DeadLetter', {
  description: 'A job that failed for the last time. Its payload holds ids only.',
  authScopes: { may: 'operation.read' },
  id: { field: 'id' },
  findUnique: (id, context) => ({ id, AND: [accessible(context.ability, 'operation.read')] }),
  fields: (t) => ({
    job: t.exposeString('job'),
    payload: t.field({ type: 'Json', select: { payload: true }, resolve: ({ payload }) => payload }),
    error: t.exposeString('error'),
    attempts: t.exposeInt('attempts'),
    diedAt: t.expose('diedAt', { type: 'DateTime' }),
    retriedAt: t.expose('retriedAt', { type: 'DateTime', nullable: true }),
  }),
});
