import { randomUUID } from 'node:crypto';
import { accessible } from '@sujarit/auth/ability';
import { type FieldProblem, InvalidInput } from '@sujarit/domain/errors';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { Project } from '../project/project.type.ts';
import { tenantKey } from '../tenant-key.ts';
import { AuditFinding } from './audit-finding.type.ts';

const limits = { title: 300, detail: 10_000, recommendation: 10_000 } as const;

const AuditFindingInput = builder.inputType('AuditFindingInput', {
  fields: (t) => ({
    title: t.string({ required: true }),
    detail: t.string({ required: true }),
    recommendation: t.string(),
    projectId: t.globalID({ for: [Project] }),
  }),
});

builder.mutationField('writeAuditFinding', (t) =>
  t.prismaField({
    type: AuditFinding,
    description: 'The internal auditor writes down a finding; once written it stays.',
    authScopes: { may: 'auditFinding.write' },
    errors: {},
    args: { input: t.arg({ type: AuditFindingInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const written = {
        title: input.title.trim(),
        detail: input.detail.trim(),
        recommendation: input.recommendation?.trim() || null,
      };
      const problems = problemsOf(written);
      if (problems.length > 0) throw new InvalidInput('INVALID_AUDIT_FINDING', problems);
      const { authorityId, person } = context;
      const projectId = input.projectId ? await projectOf(input.projectId.id, context) : null;
      const auditor = { auditorId: person.userId, auditorName: person.name };
      return context.db.auditFinding.create({
        ...query,
        data: { authorityId, id: randomUUID(), projectId, ...written, ...auditor },
      });
    },
  }),
);

function problemsOf(written: { title: string; detail: string; recommendation: string | null }): FieldProblem[] {
  const missing = (['title', 'detail'] as const)
    .filter((field) => !written[field])
    .map((field) => ({ field, code: 'REQUIRED' }));
  const long = (Object.keys(limits) as (keyof typeof limits)[])
    .filter((field) => (written[field]?.length ?? 0) > limits[field])
    .map((field) => ({ field, code: 'TOO_LONG' }));
  return [...missing, ...long];
}

async function projectOf(id: string, context: ApiContext): Promise<string> {
  const where = { AND: [accessible(context.ability, 'project.read')], ...tenantKey(id) };
  const found = await context.db.project.findFirst({ where, select: { id: true } });
  if (!found) throw new InvalidInput('INVALID_AUDIT_FINDING', [{ field: 'projectId', code: 'UNKNOWN' }]);
  return found.id;
}
