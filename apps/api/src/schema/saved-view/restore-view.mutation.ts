import { builder } from '../builder.ts';
import { holdOwnViews, ownView, refuseTaken, refuseTooMany } from './own-views.ts';
import { SavedView } from './saved-view.type.ts';

builder.mutationField('restoreView', (t) =>
  t.prismaField({
    type: SavedView,
    description: 'Puts a removed own view back, as it was.',
    authScopes: { may: 'view.edit' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [SavedView] }) },
    resolve: async (select, _root, { id: { id } }, context) => {
      const { views } = await holdOwnViews(context);
      const { removedAt, name } = ownView(views, id);
      if (!removedAt) return context.db.savedView.findUniqueOrThrow({ ...select, where: { id } });
      refuseTaken(views, name);
      refuseTooMany(views);
      const data = { removedAt: null, version: { increment: 1 } };
      return context.db.savedView.update({ ...select, where: { id }, data });
    },
  }),
);
