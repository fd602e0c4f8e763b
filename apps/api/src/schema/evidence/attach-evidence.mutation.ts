import { randomUUID } from 'node:crypto';
import { accessible } from '@sujarit/auth/ability';
import { LimitExceeded, NotFound } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { ReportEntry } from '../report-entry/report-entry.type.ts';
import { StoredFile } from '../stored-file/stored-file.type.ts';
import { tenantKey } from '../tenant-key.ts';
import { editableEntry } from './editable-entry.ts';
import { Evidence } from './evidence.type.ts';

const mostOfEntry = 30;

builder.mutationField('attachEvidence', (t) =>
  t.prismaField({
    type: Evidence,
    description:
      'Attaches an uploaded file to an entry; attached before, it is the same evidence, with the caption that is given now.',
    authScopes: { may: 'evidence.edit' },
    errors: {},
    args: {
      entryId: t.arg.globalID({ required: true, for: [ReportEntry] }),
      fileId: t.arg.globalID({ required: true, for: [StoredFile] }),
      caption: t.arg.string(),
    },
    resolve: async (query, _root, { entryId, fileId, caption }, context) => {
      const entry = await editableEntry(context, tenantKey(entryId.id));
      const { authorityId, id: entryKey } = entry;
      const file = await context.db.storedFile.findFirst({
        where: { AND: [accessible(context.ability, 'file.read'), tenantKey(fileId.id)], authorityId },
        select: { id: true },
      });
      if (!file) throw new NotFound('NO_SUCH_FILE');
      const standing = { authorityId, entryId: entryKey, removedAt: null };
      const captioned = { caption: caption?.trim() || null };
      const same = await context.db.evidence.findFirst({
        where: { ...standing, fileId: file.id },
        select: { id: true },
      });
      if (same) {
        const data = caption === undefined || caption === null ? {} : captioned;
        return context.db.evidence.update({ ...query, where: { authorityId_id: { authorityId, id: same.id } }, data });
      }
      const count = await context.db.evidence.count({ where: standing });
      if (count >= mostOfEntry) throw new LimitExceeded('TOO_MUCH_EVIDENCE', { limit: mostOfEntry });
      return context.db.evidence.create({
        ...query,
        data: {
          authorityId,
          id: randomUUID(),
          entryId: entryKey,
          fileId: file.id,
          ...captioned,
          addedBy: context.person.userId,
          addedAt: new Date(),
        },
      });
    },
  }),
);
