import { Conflict } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { neededReason } from '../plan-decision/needed-reason.ts';
import { Project } from './project.type.ts';
import { sayConsistency } from './say-consistency.ts';

builder.mutationField('markProject', (t) =>
  t.prismaField({
    type: Project,
    description: 'The province marks a project consistent with its dimension, or not, with a reason (R8).',
    authScopes: { may: 'project.mark' },
    errors: {},
    args: {
      projectId: t.arg.globalID({ required: true, for: [Project] }),
      version: t.arg.int({ required: true, description: 'The version of the project that was read.' }),
      lastMark: t.arg.int({
        required: true,
        description: 'Ordinal of the last mark that was seen; 0: there was none.',
      }),
      consistent: t.arg.boolean({ required: true }),
      reason: t.arg.string(),
    },
    resolve: async (query, _root, { projectId, version, lastMark, consistent, reason: given }, context) => {
      const reason = consistent && !given?.trim() ? null : neededReason(given ?? '');
      const key = await sayConsistency(context, {
        projectId: projectId.id,
        lastMark,
        takesBack: false,
        word: (project) => {
          if (project.version !== version) throw new Conflict('PROJECT_CHANGED', { version: project.version });
          return { consistent, reason, projectVersion: version };
        },
      });
      return context.db.project.findUniqueOrThrow({ ...query, where: { authorityId_id: key } });
    },
  }),
);
