import { accessible } from '@sujarit/auth/ability';
import { builder } from '../builder.ts';
import { changedNote } from './changed-note.ts';
import { AuthorityNote } from './note.type.ts';
import { noteText } from './note-text.ts';

builder.mutationField('editNote', (t) =>
  t.prismaField({
    type: AuthorityNote,
    description: 'Saves a note of the own province. Where someone saved meanwhile, the conflict holds what stands now.',
    authScopes: { may: 'note.write' },
    errors: {},
    args: {
      id: t.arg.globalID({ required: true, for: [AuthorityNote] }),
      version: t.arg.int({ required: true, description: 'The version that was read.' }),
      text: t.arg.string({ required: true }),
      pinned: t.arg.boolean({ required: true }),
    },
    resolve: async (query, _root, { id: { id }, version, pinned, text: given }, context) => {
      const text = noteText(given);
      const { count } = await context.db.authorityNote.updateMany({
        where: { AND: [accessible(context.ability, 'note.write')], id, version },
        data: { text, pinned, editorName: context.person.name, editedAt: new Date(), version: { increment: 1 } },
      });
      if (count === 0) throw await changedNote(context, id);
      return context.db.authorityNote.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
