import { accessible, may } from '@sujarit/auth/ability';
import { builder } from '../builder.ts';
import { hasLeft } from './left-owners.ts';

export const SavedView = builder.prismaNode('SavedView', {
  description: 'A view of the province’s table under a name: one’s own, or one that somebody of the office shares.',
  authScopes: { may: 'view.read' },
  id: { field: 'id' },
  findUnique: (id, context) => ({ id, removedAt: null, AND: [accessible(context.ability, 'view.read')] }),
  fields: (t) => ({
    name: t.exposeString('name'),
    query: t.exposeString('query', {
      description: 'What the address says of the table: filters, order, columns, groups.',
    }),
    shared: t.exposeBoolean('shared', { description: 'Seen by the whole office.' }),
    ownerName: t.exposeString('ownerName'),
    own: t.boolean({
      select: { ownerId: true },
      resolve: ({ ownerId }, _args, { person }) => ownerId === person.userId,
    }),
    mayTakeOver: t.boolean({
      description: 'The asker may make this view their own: its owner works at the office no more.',
      select: { ownerId: true },
      resolve: async ({ ownerId }, _args, context) =>
        ownerId !== context.person.userId && may(context.ability, 'view.takeOver') && (await hasLeft(context, ownerId)),
    }),
    isDefault: t.boolean({
      description: 'The table opens with it for the person who asks.',
      select: { defaultOf: { select: { personId: true } } },
      resolve: ({ defaultOf }, _args, { person }) => defaultOf.some(({ personId }) => personId === person.userId),
    }),
    version: t.exposeInt('version'),
  }),
});
