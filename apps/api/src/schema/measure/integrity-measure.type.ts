import { accessible } from '@sujarit/auth/ability';
import { Authority } from '../authority/authority.type.ts';
import { builder } from '../builder.ts';
import { findAccessible, tenantId } from '../tenant-key.ts';

const InstrumentEnum = builder.enumType('Instrument', { values: ['IIT', 'EIT', 'OIT'] as const });

/** มาตรการส่งเสริมคุณธรรมและความโปร่งใส, which answers the ITA of the year before (R14). */
builder.prismaNode('IntegrityMeasure', {
  authScopes: { may: 'measure.read' },
  id: { resolve: tenantId },
  findUnique: findAccessible('measure.read'),
  select: { authorityId: true, id: true },
  fields: (t) => ({
    fiscalYear: t.exposeInt('fiscalYear'),
    ordinal: t.exposeInt('ordinal'),
    instrument: t.expose('instrument', { type: InstrumentEnum }),
    indicator: t.exposeInt('indicator'),
    measure: t.exposeString('measure'),
    method: t.exposeString('method', { nullable: true }),
    result: t.exposeString('result', { nullable: true }),
    success: t.exposeString('success', { nullable: true }),
  }),
});

builder.prismaObjectField(Authority, 'integrityMeasures', (t) =>
  t.relation('integrityMeasures', {
    description: 'Newest year first, in the order of the report.',
    args: { fiscalYear: t.arg.int() },
    query: ({ fiscalYear }, context) => ({
      where: { AND: [accessible(context.ability, 'measure.read')], ...(fiscalYear ? { fiscalYear } : {}) },
      orderBy: [{ fiscalYear: 'desc' }, { ordinal: 'asc' }, { id: 'asc' }],
    }),
  }),
);
