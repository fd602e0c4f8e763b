import { accessible } from '@sujarit/auth/ability';
import { builder } from '../builder.ts';

export const AuthorityNote = builder.prismaNode('AuthorityNote', {
  description: 'What a province keeps to itself about an authority.',
  authScopes: { may: 'note.read' },
  id: { field: 'id' },
  findUnique: (id, context) => ({ id, AND: [accessible(context.ability, 'note.read')] }),
  fields: (t) => ({
    text: t.exposeString('text'),
    pinned: t.exposeBoolean('pinned'),
    authorName: t.exposeString('authorName'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    editorName: t.exposeString('editorName', { nullable: true }),
    editedAt: t.expose('editedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
  }),
});
