import { builder } from '../builder.ts';
import { AuthorityRoleEnum } from '../membership/membership.type.ts';
import { findAccessible, tenantId } from '../tenant-key.ts';

export const Notice = builder.prismaNode('Notice', {
  authScopes: { may: 'notice.read' },
  description: 'What a person of an authority is told: that the province reminds them of a report.',
  id: { resolve: tenantId },
  findUnique: findAccessible('notice.read'),
  select: {
    authorityId: true,
    id: true,
    chase: {
      select: {
        fiscalYear: true,
        months: true,
        dueOn: true,
        chasedOn: true,
        message: true,
        chaserName: true,
        province: { select: { nameTh: true, nameEn: true } },
      },
    },
  },
  fields: (t) => ({
    fiscalYear: t.int({ resolve: ({ chase }) => chase.fiscalYear }),
    months: t.int({ resolve: ({ chase }) => chase.months }),
    dueOn: t.field({ type: 'Date', resolve: ({ chase }) => chase.dueOn }),
    sentOn: t.field({ type: 'Date', resolve: ({ chase }) => chase.chasedOn }),
    message: t.string({ nullable: true, resolve: ({ chase }) => chase.message }),
    senderName: t.string({
      nullable: true,
      description: 'Null where it was sent by the round’s rule.',
      resolve: ({ chase }) => chase.chaserName,
    }),
    provinceNameTh: t.string({ resolve: ({ chase }) => chase.province.nameTh }),
    provinceNameEn: t.string({ resolve: ({ chase }) => chase.province.nameEn }),
    recipientName: t.exposeString('recipientName'),
    recipientRole: t.expose('recipientRole', { type: AuthorityRoleEnum }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    readAt: t.expose('readAt', { type: 'DateTime', nullable: true }),
  }),
});
