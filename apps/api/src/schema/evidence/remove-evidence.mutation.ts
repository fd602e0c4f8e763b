import { accessible } from '@sujarit/auth/ability';
import { NotFound } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { tenantKey } from '../tenant-key.ts';
import { editableEntry } from './editable-entry.ts';
import { Evidence } from './evidence.type.ts';

builder.mutationField('removeEvidence', (t) =>
  t.prismaField({
    type: Evidence,
    description: 'Takes evidence away from an entry; file and row stay, with the day it was taken away.',
    authScopes: { may: 'evidence.edit' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [Evidence] }) },
    resolve: async (query, _root, { id }, context) => {
      const key = tenantKey(id.id);
      const where = { AND: [accessible(context.ability, 'evidence.edit')], ...key, removedAt: null };
      const found = await context.db.evidence.findFirst({ where, select: { entryId: true } });
      if (!found) throw new NotFound('NO_SUCH_EVIDENCE');
      await editableEntry(context, { authorityId: key.authorityId, id: found.entryId });
      return context.db.evidence.update({
        ...query,
        where: { authorityId_id: key },
        data: { removedAt: new Date() },
      });
    },
  }),
);
