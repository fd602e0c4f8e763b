import { NotFound } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { holdOwnViews, ownView, refuseStale, refuseTaken } from './own-views.ts';
import { SavedView } from './saved-view.type.ts';
import { readView, ViewInput } from './view-content.ts';

builder.mutationField('changeView', (t) =>
  t.prismaField({
    type: SavedView,
    description:
      'Renames an own view, puts another table in its place, shows it to the office or to oneself alone. A stale save is a conflict with what stands now in the fields of ViewInput; one that asks for what stands already changes nothing.',
    authScopes: { may: 'view.edit' },
    errors: {},
    args: {
      id: t.arg.globalID({ required: true, for: [SavedView] }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: ViewInput, required: true }),
    },
    resolve: async (select, _root, { id: { id }, version, input }, context) => {
      const content = readView(input);
      const { views } = await holdOwnViews(context);
      const { removedAt, ...standing } = ownView(views, id);
      if (removedAt) throw new NotFound('NO_SUCH_VIEW');
      const { name, query, shared } = standing;
      if (name === content.name && query === content.query && shared === content.shared)
        return context.db.savedView.findUniqueOrThrow({ ...select, where: { id } });
      refuseStale({ removedAt, ...standing }, version);
      refuseTaken(views, content.name, id);
      return context.db.savedView.update({ ...select, where: { id }, data: { ...content, version: { increment: 1 } } });
    },
  }),
);
