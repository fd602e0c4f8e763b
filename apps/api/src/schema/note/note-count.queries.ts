import { encodeGlobalID } from '@pothos/plugin-relay';
import { accessible } from '@sujarit/auth/ability';
import { builder } from '../builder.ts';
import { provinceOfOffice } from '../province-of-office.ts';

const NoteCount = builder.objectRef<{ aboutId: string; count: number }>('NoteCount').implement({
  description: 'How many notes the province keeps on an authority.',
  fields: (t) => ({
    authorityId: t.id({ resolve: ({ aboutId }) => encodeGlobalID('Authority', aboutId) }),
    count: t.exposeInt('count'),
  }),
});

builder.queryField('noteCounts', (t) =>
  t.field({
    type: [NoteCount],
    description: 'The own province’s notes counted, for the authorities that it has some on.',
    authScopes: { may: 'note.read' },
    resolve: async (_root, _args, context) => {
      const found = await context.db.authorityNote.groupBy({
        by: ['aboutId'],
        where: { AND: [accessible(context.ability, 'note.read')], provinceCode: provinceOfOffice(context) },
        _count: { _all: true },
        orderBy: { aboutId: 'asc' },
      });
      return found.map(({ aboutId, _count }) => ({ aboutId, count: _count._all }));
    },
  }),
);
