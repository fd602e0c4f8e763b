import { builder } from '../builder.ts';
import { Project } from './project.type.ts';
import { setRemoved } from './set-removed.ts';

builder.mutationField('removeProject', (t) =>
  t.prismaField({
    type: Project,
    description: 'Takes a project out of a plan that may be edited; restoreProject puts it back.',
    authScopes: { may: 'project.remove' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [Project] }), version: t.arg.int({ required: true }) },
    resolve: (query, _root, { id, version }, context) =>
      setRemoved(context, { id: id.id, version, removed: true }, query),
  }),
);
