import { accessible } from '@sujarit/auth/ability';
import { authoritySizes } from '@sujarit/domain/authority-size-words';
import { builder } from '../builder.ts';

export const AuthorityTypeEnum = builder.enumType('AuthorityType', {
  values: ['PAO', 'CITY_MUNICIPALITY', 'TOWN_MUNICIPALITY', 'SUBDISTRICT_MUNICIPALITY', 'SAO', 'SPECIAL'] as const,
});

export const AuthoritySizeEnum = builder.enumType('AuthoritySize', { values: authoritySizes });

export const Province = builder.prismaObject('Province', {
  fields: (t) => ({
    code: t.exposeString('code'),
    nameTh: t.exposeString('nameTh'),
    nameEn: t.exposeString('nameEn'),
    regionNo: t.exposeInt('regionNo'),
  }),
});

builder.prismaObject('District', {
  fields: (t) => ({
    code: t.exposeString('code'),
    nameTh: t.exposeString('nameTh'),
    nameEn: t.exposeString('nameEn'),
  }),
});

export const Authority = builder.prismaNode('Authority', {
  authScopes: { may: 'authority.read' },
  id: { field: 'id' },
  findUnique: (id, context) => ({ id, AND: [accessible(context.ability, 'authority.read')] }),
  fields: (t) => ({
    code: t.exposeString('code'),
    type: t.expose('type', { type: AuthorityTypeEnum }),
    size: t.expose('size', { type: AuthoritySizeEnum, nullable: true, description: 'Null where nobody has said.' }),
    nameTh: t.exposeString('nameTh'),
    nameEn: t.exposeString('nameEn', { nullable: true }),
    simulated: t.exposeBoolean('simulated'),
    phone: t.exposeString('phone', { nullable: true }),
    website: t.exposeString('website', { nullable: true }),
    sampleDocument: t.exposeString('sampleDocument', { nullable: true }),
    dissolved: t.boolean({ select: { state: true }, resolve: ({ state }) => state === 'DISSOLVED' }),
    successor: t.relation('successor', {
      nullable: true,
      description: 'What it was merged into; null too where that one lies outside the area.',
    }),
    version: t.exposeInt('version'),
    province: t.relation('province'),
    district: t.relation('district', { nullable: true }),
  }),
});
