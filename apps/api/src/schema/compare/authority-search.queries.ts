import { accessible } from '@sujarit/auth/ability';
import { authorityName } from '@sujarit/domain/authority-name';
import { arabicDigits } from '@sujarit/domain/thai-digits';
import { Authority } from '../authority/authority.type.ts';
import { builder } from '../builder.ts';

const mostFound = 20;

builder.queryField('authoritySearch', (t) =>
  t.prismaField({
    type: [Authority],
    description:
      'Authorities at work in the office’s area whose name, district or code has the words: "อบต.จอหอ", "จอหอ", "5". The first twenty by name.',
    authScopes: { may: 'rollup.read' },
    args: { words: t.arg.string({ required: true }) },
    resolve: (query, _root, { words }, context) => {
      const selection = { ...query };
      const { type, place } = authorityName(arabicDigits(words).replace(/^\s*(อำเภอ|อ\.)/, ''));
      if (!type && place === '') return [];
      const workplace = context.person.workplace;
      const { provinceCode = null, regionNo = null } = workplace?.kind === 'office' ? workplace : {};
      return context.db.authority.findMany({
        ...selection,
        where: {
          AND: [accessible(context.ability, 'authority.read')],
          ...(provinceCode ? { provinceCode } : {}),
          ...(regionNo ? { regionNo } : {}),
          ...(type ? { type } : {}),
          state: 'ACTIVE',
          OR: [
            { nameTh: { contains: place } },
            { code: { startsWith: place } },
            { district: { is: { nameTh: { contains: place } } } },
          ],
        },
        orderBy: [{ nameTh: 'asc' }, { code: 'asc' }],
        take: mostFound,
      });
    },
  }),
);
