import { accessible } from '@sujarit/auth/ability';
import { builder } from '../builder.ts';
import { changedNote } from './changed-note.ts';
import { AuthorityNote } from './note.type.ts';

builder.mutationField('removeNote', (t) =>
  t.field({
    type: 'Boolean',
    description: 'Takes a note of the own province away; what it said stays in the log of the province alone.',
    authScopes: { may: 'note.write' },
    errors: {},
    args: {
      id: t.arg.globalID({ required: true, for: [AuthorityNote] }),
      version: t.arg.int({ required: true, description: 'The version that was read.' }),
    },
    resolve: async (_root, { id: { id }, version }, context) => {
      const { count } = await context.db.authorityNote.deleteMany({
        where: { AND: [accessible(context.ability, 'note.write')], id, version },
      });
      if (count === 0) throw await changedNote(context, id);
      return true;
    },
  }),
);
