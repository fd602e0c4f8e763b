import { accessible } from '@sujarit/auth/ability';
import { NotFound } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';

const MailStateEnum = builder.enumType('MailState', {
  values: ['WAITING', 'HELD', 'SENT', 'REFUSED', 'CALLED_OFF'] as const,
});

const Mail = builder.prismaNode('Mail', {
  description: 'A letter as it would be sent, where no mail server is set.',
  authScopes: { may: 'mail.read' },
  id: { field: 'id' },
  findUnique: (id, context) => ({ id, AND: [context.mailbox ? accessible(context.ability, 'mail.read') : { OR: [] }] }),
  fields: (t) => ({
    toName: t.exposeString('toName'),
    toAddress: t.exposeString('toAddress'),
    digestOn: t.expose('digestOn', { type: 'Date', nullable: true, description: 'Of a digest of notices.' }),
    subject: t.exposeString('subject'),
    text: t.exposeString('text'),
    html: t.exposeString('html'),
    state: t.expose('state', { type: MailStateEnum }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});

builder.queryField('mailbox', (t) =>
  t.prismaConnection({
    type: Mail,
    cursor: 'id',
    description:
      'The letters, the latest first: for the operator of an installation that sends no mail. @throws NotFound of one that does',
    authScopes: { may: 'mail.read' },
    totalCount: (_connection, _args, context) =>
      context.db.mail.count({ where: accessible(context.ability, 'mail.read') }),
    resolve: (query, _root, _args, context) => {
      if (!context.mailbox) throw new NotFound('NO_MAILBOX');
      return context.db.mail.findMany({
        ...query,
        where: accessible(context.ability, 'mail.read'),
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      });
    },
  }),
);
