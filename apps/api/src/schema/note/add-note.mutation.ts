import { randomUUID } from 'node:crypto';
import { accessible } from '@sujarit/auth/ability';
import { NotFound } from '@sujarit/domain/errors';
import { Authority } from '../authority/authority.type.ts';
import { builder } from '../builder.ts';
import { checkOrderKey } from '../order-key.ts';
import { provinceOfOffice } from '../province-of-office.ts';
import { AuthorityNote } from './note.type.ts';
import { noteText } from './note-text.ts';

builder.mutationField('addNote', (t) =>
  t.prismaField({
    type: AuthorityNote,
    description: 'Keeps a note on an authority of the own province, which the authority does not see.',
    authScopes: { may: 'note.write' },
    errors: {},
    args: {
      authorityId: t.arg.globalID({ required: true, for: [Authority] }),
      text: t.arg.string({ required: true }),
      pinned: t.arg.boolean({ required: true }),
      orderKey: t.arg.string({ required: true, description: 'The same key again is the same note, kept once.' }),
    },
    resolve: async (query, _root, { authorityId, pinned, ...given }, context) => {
      const provinceCode = provinceOfOffice(context);
      checkOrderKey(given.orderKey);
      const text = noteText(given.text);
      const about = await context.db.authority.findFirst({
        where: { AND: [accessible(context.ability, 'authority.read')], id: authorityId.id, provinceCode },
        select: { id: true },
      });
      if (!about) throw new NotFound('NO_SUCH_AUTHORITY');
      const { userId, name } = context.person;
      const orderKey = `${userId} ${given.orderKey}`;
      const data = { id: randomUUID(), provinceCode, aboutId: about.id, text, pinned, orderKey };
      await context.db.authorityNote.createMany({
        data: [{ ...data, authorId: userId, authorName: name }],
        skipDuplicates: true,
      });
      const where = { provinceCode_orderKey: { provinceCode, orderKey } };
      return context.db.authorityNote.findUniqueOrThrow({ ...query, where });
    },
  }),
);
