import { accessible } from '@sujarit/auth/ability';
import { Authority } from '../authority/authority.type.ts';
import { builder } from '../builder.ts';
import { AuthorityNote } from './note.type.ts';

builder.queryField('authorityNotes', (t) =>
  t.prismaField({
    type: [AuthorityNote],
    description: 'The own province’s notes on an authority: the pinned ones first, then the newest.',
    authScopes: { may: 'note.read' },
    args: { authorityId: t.arg.globalID({ required: true, for: [Authority] }) },
    resolve: (query, _root, { authorityId }, context) =>
      context.db.authorityNote.findMany({
        ...query,
        where: { AND: [accessible(context.ability, 'note.read')], aboutId: authorityId.id },
        orderBy: [{ pinned: 'desc' }, { createdAt: 'desc' }, { id: 'asc' }],
      }),
  }),
);
