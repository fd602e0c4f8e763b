import { accessible } from '@sujarit/auth/ability';
import { builder } from '../builder.ts';
import { ReportingRound } from './round.type.ts';
import { roundKey } from './round-key.ts';

builder.queryField('rounds', (t) =>
  t.prismaField({
    type: [ReportingRound],
    description: 'The rounds of a fiscal year: the own province’s, or those of every province of the area.',
    authScopes: { may: 'round.read' },
    args: { fiscalYear: t.arg.int({ required: true }) },
    resolve: (query, _root, { fiscalYear }, context) =>
      context.db.reportingRound.findMany({
        ...query,
        where: { AND: [accessible(context.ability, 'round.read')], fiscalYear },
        orderBy: [{ provinceCode: 'asc' }, { months: 'asc' }],
      }),
  }),
);

builder.queryField('round', (t) =>
  t.prismaField({
    type: ReportingRound,
    nullable: true,
    description:
      'One round of the own province; of an area with several provinces, of the province that is named. Null where none is set.',
    authScopes: { may: 'round.read' },
    args: {
      fiscalYear: t.arg.int({ required: true }),
      months: t.arg.int({ required: true }),
      provinceCode: t.arg.string(),
    },
    resolve: (query, _root, { provinceCode, ...asked }, context) => {
      const selection = { ...query };
      const workplace = context.person.workplace;
      if (workplace?.kind === 'office' && !workplace.provinceCode && !provinceCode) return null;
      const where = { AND: [accessible(context.ability, 'round.read')], ...roundKey(asked) };
      return context.db.reportingRound.findFirst({
        ...selection,
        where: provinceCode ? { ...where, provinceCode } : where,
      });
    },
  }),
);
