import { accessible } from '@sujarit/auth/ability';
import { builder } from '../builder.ts';
import { AuditFinding } from './audit-finding.type.ts';

builder.queryField('auditFindings', (t) =>
  t.prismaConnection({
    type: AuditFinding,
    cursor: 'authorityId_id',
    description: 'Findings on the own authority, newest first.',
    authScopes: { may: 'auditFinding.read' },
    resolve: (query, _root, _args, context) =>
      context.db.auditFinding.findMany({
        ...query,
        where: { AND: [accessible(context.ability, 'auditFinding.read')], authorityId: context.authorityId },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      }),
  }),
);
