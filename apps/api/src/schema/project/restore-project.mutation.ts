import { builder } from '../builder.ts';
import { Project } from './project.type.ts';
import { setRemoved } from './set-removed.ts';

builder.mutationField('restoreProject', (t) =>
  t.prismaField({
    type: Project,
    description: 'Puts a project that was taken out back into its plan.',
    authScopes: { may: 'project.remove' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [Project] }), version: t.arg.int({ required: true }) },
    resolve: (query, _root, { id, version }, context) =>
      setRemoved(context, { id: id.id, version, removed: false }, query),
  }),
);
