import { accessible } from '@sujarit/auth/ability';
import { Conflict, NotFound } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { hasLeft } from './left-owners.ts';
import { holdOwnViews, refuseStale, refuseTaken, refuseTooMany } from './own-views.ts';
import { SavedView } from './saved-view.type.ts';

builder.mutationField('takeOverView', (t) =>
  t.prismaField({
    type: SavedView,
    description:
      'Makes a shared view of someone who works at the office no more the asker’s own, to be changed or removed by them. Whoever opens with it goes on doing so.',
    authScopes: { may: 'view.takeOver' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [SavedView] }), version: t.arg.int({ required: true }) },
    resolve: async (select, _root, { id: { id }, version }, context) => {
      const { owner, views } = await holdOwnViews(context);
      const where = { AND: [accessible(context.ability, 'view.takeOver')], id, removedAt: null };
      const view = await context.db.savedView.findFirst({ where });
      if (!view) throw new NotFound('NO_SUCH_VIEW');
      if (view.ownerId === owner.ownerId) return context.db.savedView.findUniqueOrThrow({ ...select, where: { id } });
      if (!(await hasLeft(context, view.ownerId))) throw new Conflict('VIEW_OWNER_WORKS', { name: view.ownerName });
      refuseStale(view, version);
      refuseTaken(views, view.name);
      refuseTooMany(views);
      const data = { ...owner, ownerName: context.person.name, orderKey: id, version: { increment: 1 } };
      return context.db.savedView.update({ ...select, where: { id }, data });
    },
  }),
);
