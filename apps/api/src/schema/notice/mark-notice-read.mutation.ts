import { accessible } from '@sujarit/auth/ability';
import { NotFound } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { tenantKey } from '../tenant-key.ts';
import { Notice } from './notice.type.ts';

builder.mutationField('markNoticeRead', (t) =>
  t.prismaField({
    type: Notice,
    description: 'The recipient has read a notice; the first time counts.',
    authScopes: { may: 'notice.mark' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [Notice] }) },
    resolve: async (query, _root, { id }, context) => {
      const key = tenantKey(id.id);
      const where = { AND: [accessible(context.ability, 'notice.mark')], ...key };
      await context.db.notice.updateMany({ where: { ...where, readAt: null }, data: { readAt: new Date() } });
      const found = await context.db.notice.findFirst({ ...query, where });
      if (!found) throw new NotFound('NO_SUCH_ROW');
      return found;
    },
  }),
);
