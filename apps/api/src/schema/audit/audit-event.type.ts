import { builder } from '../builder.ts';

/** One change in one row, chained by hash to the one before it. */
export const AuditEvent = builder.prismaObject('AuditEvent', {
  authScopes: { may: 'audit.read' },
  select: { chain: true, seq: true },
  fields: (t) => ({
    seq: t.string({ resolve: ({ seq }) => seq.toString() }),
    at: t.expose('at', { type: 'DateTime' }),
    actorId: t.exposeString('actorId'),
    actorName: t.exposeString('actorName'),
    actorRole: t.exposeString('actorRole'),
    action: t.exposeString('action'),
    requestId: t.exposeString('requestId'),
    address: t.exposeString('address'),
    entity: t.exposeString('entity'),
    entityId: t.exposeString('entityId'),
    operation: t.exposeString('operation', { description: 'INSERT, UPDATE or DELETE.' }),
    before: t.expose('before', {
      type: 'Json',
      nullable: true,
      description: 'Of an update: the changed columns only.',
    }),
    after: t.expose('after', { type: 'Json', nullable: true }),
    hash: t.exposeString('hash'),
  }),
});
