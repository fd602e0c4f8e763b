import { accessible } from '@sujarit/auth/ability';
import { NotFound } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { SavedView } from './saved-view.type.ts';

builder.mutationField('setDefaultView', (t) =>
  t.prismaField({
    type: SavedView,
    description:
      'Lets the asker’s table open with a view that they see, their own or a shared one, or no longer with it.',
    authScopes: { may: 'view.edit' },
    errors: {},
    args: {
      id: t.arg.globalID({ required: true, for: [SavedView] }),
      isDefault: t.arg.boolean({ required: true }),
    },
    resolve: async (select, _root, { id: { id: viewId }, isDefault }, { db, ability, person }) => {
      const where = { AND: [accessible(ability, 'view.read')], id: viewId, removedAt: null };
      const found = await db.savedView.findFirst({ where, select: { provinceCode: true } });
      if (!found) throw new NotFound('NO_SUCH_VIEW');
      const key = { provinceCode: found.provinceCode, personId: person.userId };
      if (isDefault)
        await db.defaultView.upsert({
          where: { provinceCode_personId: key },
          create: { ...key, viewId },
          update: { viewId },
        });
      else await db.defaultView.deleteMany({ where: { ...key, viewId } });
      return db.savedView.findUniqueOrThrow({ ...select, where: { id: viewId } });
    },
  }),
);
