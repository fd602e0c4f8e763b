import { randomUUID } from 'node:crypto';
import { accessible } from '@sujarit/auth/ability';
import { NotFound } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { neededReason } from '../plan-decision/needed-reason.ts';
import { tenantKey } from '../tenant-key.ts';
import { Project } from './project.type.ts';

builder.mutationField('markProject', (t) =>
  t.prismaField({
    type: Project,
    description: 'The province marks a project consistent with its dimension, or not, with a reason (R8).',
    authScopes: { may: 'project.mark' },
    errors: {},
    args: {
      projectId: t.arg.globalID({ required: true, for: [Project] }),
      consistent: t.arg.boolean({ required: true }),
      reason: t.arg.string(),
    },
    resolve: async (query, _root, { projectId, consistent, reason: given }, context) => {
      const key = tenantKey(projectId.id);
      const reason = consistent && !given?.trim() ? null : neededReason(given ?? '');
      const where = { AND: [accessible(context.ability, 'project.mark'), accessible(context.ability, 'project.read')] };
      const found = await context.db.project.findFirst({
        where: { ...where, ...key, removedAt: null },
        select: { id: true },
      });
      if (!found) throw new NotFound('NO_SUCH_PROJECT');
      await context.db.consistencyMark.create({
        data: {
          authorityId: key.authorityId,
          id: randomUUID(),
          projectId: key.id,
          consistent,
          reason,
          markerId: context.person.userId,
          markerName: context.person.name,
          markedAt: new Date(),
        },
      });
      return context.db.project.findUniqueOrThrow({ ...query, where: { authorityId_id: key } });
    },
  }),
);
