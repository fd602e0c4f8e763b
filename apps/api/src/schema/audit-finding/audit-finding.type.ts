import { builder } from '../builder.ts';
import { findAccessible, tenantId } from '../tenant-key.ts';

/** An internal auditor's finding on the authority's work. */
export const AuditFinding = builder.prismaNode('AuditFinding', {
  authScopes: { may: 'auditFinding.read' },
  id: { resolve: tenantId },
  findUnique: findAccessible('auditFinding.read'),
  select: { authorityId: true, id: true },
  fields: (t) => ({
    title: t.exposeString('title'),
    detail: t.exposeString('detail'),
    recommendation: t.exposeString('recommendation', { nullable: true }),
    auditorName: t.exposeString('auditorName'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    project: t.relation('project', { nullable: true }),
  }),
});
