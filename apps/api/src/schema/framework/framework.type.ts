import { builder } from '../builder.ts';

/** กรอบแผน: reference data, the same for all who are signed in, or an authority's own, for who reads its plan. */
export const Framework = builder.prismaObject('Framework', {
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    titleTh: t.exposeString('titleTh'),
    titleEn: t.exposeString('titleEn'),
    yearFrom: t.exposeInt('yearFrom'),
    yearTo: t.exposeInt('yearTo'),
    own: t.boolean({
      description: 'An authority’s own, taken from its document.',
      select: { authorityId: true },
      resolve: ({ authorityId }) => authorityId !== null,
    }),
    levels: t.exposeStringList('levels', { description: 'Names of its levels in Thai, from the top.' }),
    nodes: t.relation('nodes', {
      description: 'Every place of it, each after its parent.',
      query: { orderBy: [{ level: 'asc' }, { ordinal: 'asc' }, { code: 'asc' }] },
      complexity: 50,
    }),
  }),
});

/** A place of a framework: มิติ, ภารกิจ, ภารกิจย่อย or ยุทธศาสตร์. Found by code, never by name (R3). */
builder.prismaObject('FrameworkNode', {
  authScopes: { signedIn: true },
  fields: (t) => ({
    code: t.exposeString('code'),
    parentCode: t.exposeString('parentCode', { nullable: true }),
    level: t.exposeInt('level', { description: 'From 1, the dimension or strategy.' }),
    ordinal: t.exposeInt('ordinal'),
    nameTh: t.exposeString('nameTh'),
    nameEn: t.exposeString('nameEn'),
  }),
});
