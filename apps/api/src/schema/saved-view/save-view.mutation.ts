import { randomUUID } from 'node:crypto';
import { builder } from '../builder.ts';
import { checkOrderKey } from '../order-key.ts';
import { holdOwnViews, refuseTaken, refuseTooMany } from './own-views.ts';
import { SavedView } from './saved-view.type.ts';
import { readView, ViewInput } from './view-content.ts';

builder.mutationField('saveView', (t) =>
  t.prismaField({
    type: SavedView,
    description: 'Keeps a view of the province’s table under a name of one’s own.',
    authScopes: { may: 'view.edit' },
    errors: {},
    args: {
      input: t.arg({ type: ViewInput, required: true }),
      orderKey: t.arg.string({ required: true, description: 'The same key again is the same view, kept once.' }),
    },
    resolve: async (select, _root, { input, orderKey }, context) => {
      const content = readView(input);
      checkOrderKey(orderKey);
      const { owner, views } = await holdOwnViews(context);
      const known = views.find((view) => view.orderKey === orderKey);
      if (known) return context.db.savedView.findUniqueOrThrow({ ...select, where: { id: known.id } });
      refuseTaken(views, content.name);
      refuseTooMany(views);
      const data = { id: randomUUID(), ...owner, ownerName: context.person.name, orderKey, ...content };
      return context.db.savedView.create({ ...select, data });
    },
  }),
);
