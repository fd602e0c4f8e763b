import { accessible } from '@sujarit/auth/ability';
import { Authority } from '../authority/authority.type.ts';
import { builder } from '../builder.ts';

/** ITA result of an authority in one year; the level's name follows that year's scale (R13). */
builder.prismaObject('ItaResult', {
  authScopes: { may: 'ita.read' },
  fields: (t) => ({
    fiscalYear: t.exposeInt('fiscalYear'),
    total: t.expose('total', { type: 'Decimal' }),
    iit: t.expose('iit', { type: 'Decimal', nullable: true }),
    eit: t.expose('eit', { type: 'Decimal', nullable: true }),
    oit: t.expose('oit', { type: 'Decimal', nullable: true }),
    level: t.exposeString('level'),
    indicators: t.relation('indicators', { query: { orderBy: { indicator: 'asc' } } }),
  }),
});

builder.prismaObject('ItaIndicatorScore', {
  authScopes: { may: 'ita.read' },
  fields: (t) => ({
    indicator: t.exposeInt('indicator', { description: '1-10.' }),
    score: t.expose('score', { type: 'Decimal' }),
  }),
});

builder.prismaObjectField(Authority, 'itaResults', (t) =>
  t.relation('itaResults', {
    description: 'Newest year first.',
    args: { fiscalYear: t.arg.int() },
    query: ({ fiscalYear }, context) => ({
      where: { AND: [accessible(context.ability, 'ita.read')], ...(fiscalYear ? { fiscalYear } : {}) },
      orderBy: { fiscalYear: 'desc' },
    }),
  }),
);
