import { Conflict } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { Project } from './project.type.ts';
import { sayConsistency } from './say-consistency.ts';

builder.mutationField('takeBackMark', (t) =>
  t.prismaField({
    type: Project,
    description: 'The province takes the last mark of a project back: what stood before it stands again (R8).',
    authScopes: { may: 'project.mark' },
    errors: {},
    args: {
      projectId: t.arg.globalID({ required: true, for: [Project] }),
      lastMark: t.arg.int({ required: true, description: 'Ordinal of the mark that is taken back: the last one.' }),
    },
    resolve: async (query, _root, { projectId, lastMark }, context) => {
      const key = await sayConsistency(context, {
        projectId: projectId.id,
        lastMark,
        takesBack: true,
        word: ({ version, marks: [last, before] }) => {
          if (!last) throw new Conflict('NOTHING_TO_TAKE_BACK');
          if (!before) return { consistent: null, reason: null, projectVersion: version };
          const { consistent, reason, projectVersion } = before;
          return { consistent, reason, projectVersion };
        },
      });
      return context.db.project.findUniqueOrThrow({ ...query, where: { authorityId_id: key } });
    },
  }),
);
