import { accessible } from '@sujarit/auth/ability';
import { builder } from '../builder.ts';
import { SavedView } from './saved-view.type.ts';

builder.queryField('savedViews', (t) =>
  t.prismaField({
    type: [SavedView],
    description: 'The own views and the shared ones of the office, by name.',
    authScopes: { may: 'view.read' },
    resolve: (query, _root, _args, { db, ability }) =>
      db.savedView.findMany({
        ...query,
        where: { AND: [accessible(ability, 'view.read')], removedAt: null },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      }),
  }),
);

builder.queryField('defaultView', (t) =>
  t.prismaField({
    type: SavedView,
    nullable: true,
    description:
      'The view with which the asker’s table opens; null where none is chosen, or where it is not to be seen any more.',
    authScopes: { may: 'view.read' },
    resolve: (query, _root, _args, { db, ability, person }) =>
      db.savedView.findFirst({
        ...query,
        where: {
          AND: [accessible(ability, 'view.read')],
          removedAt: null,
          defaultOf: { some: { personId: person.userId } },
        },
      }),
  }),
);
