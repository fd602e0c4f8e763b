import { builder } from '../builder.ts';
import { holdOwnViews, ownView, refuseStale } from './own-views.ts';
import { SavedView } from './saved-view.type.ts';

builder.mutationField('removeView', (t) =>
  t.prismaField({
    type: SavedView,
    description: 'Takes an own view away from everybody who sees it; it can be restored.',
    authScopes: { may: 'view.edit' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [SavedView] }), version: t.arg.int({ required: true }) },
    resolve: async (select, _root, { id: { id }, version }, context) => {
      const { views } = await holdOwnViews(context);
      const view = ownView(views, id);
      if (view.removedAt) return context.db.savedView.findUniqueOrThrow({ ...select, where: { id } });
      refuseStale(view, version);
      const data = { removedAt: new Date(), version: { increment: 1 } };
      return context.db.savedView.update({ ...select, where: { id }, data });
    },
  }),
);
