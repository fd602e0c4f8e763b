import { accessible } from '@sujarit/auth/ability';
import { NotFound } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { Authority } from './authority.type.ts';

builder.queryField('authority', (t) =>
  t.prismaField({
    type: Authority,
    description: 'One authority of the scope: the own one, or one of the office’s area.',
    authScopes: { may: 'authority.read' },
    args: { id: t.arg.globalID({ required: true, for: [Authority] }) },
    resolve: async (query, _root, { id }, context) => {
      const where = { AND: [accessible(context.ability, 'authority.read'), { id: id.id }] };
      const found = await context.db.authority.findFirst({ ...query, where });
      if (!found) throw new NotFound('NO_SUCH_AUTHORITY');
      return found;
    },
  }),
);
