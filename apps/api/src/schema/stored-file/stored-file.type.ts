import { builder } from '../builder.ts';
import { findAccessible, tenantId } from '../tenant-key.ts';

export const StoredFile = builder.prismaNode('StoredFile', {
  description: 'A file of an authority, kept once by the hash of its content. Its id is what POST /files answers.',
  authScopes: { may: 'file.read' },
  id: { resolve: tenantId },
  findUnique: findAccessible('file.read'),
  select: { authorityId: true, id: true },
  fields: (t) => ({
    name: t.exposeString('name'),
    size: t.exposeInt('size', { description: 'Bytes.' }),
    mediaType: t.exposeString('mediaType'),
    sha256: t.exposeString('sha256'),
    uploadedAt: t.expose('uploadedAt', { type: 'DateTime' }),
  }),
});
