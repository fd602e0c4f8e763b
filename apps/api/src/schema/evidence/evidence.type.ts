import { builder } from '../builder.ts';
import { StoredFile } from '../stored-file/stored-file.type.ts';
import { findAccessible, tenantId } from '../tenant-key.ts';

export const Evidence = builder.prismaNode('Evidence', {
  authScopes: { may: 'evidence.read' },
  id: { resolve: tenantId },
  findUnique: findAccessible('evidence.read'),
  select: { authorityId: true, id: true },
  fields: (t) => ({
    caption: t.exposeString('caption', { nullable: true }),
    addedAt: t.expose('addedAt', { type: 'DateTime' }),
    removedAt: t.expose('removedAt', { type: 'DateTime', nullable: true }),
    file: t.relation('file', { type: StoredFile }),
    downloadPath: t.string({
      description: 'Path of the file at the API, for who may read the evidence.',
      resolve: ({ authorityId, id }) => `/files/evidence/${authorityId}/${id}`,
    }),
  }),
});
