import { actionsOf } from '@sujarit/auth/actions';
import type { Workplace } from '@sujarit/auth/actor';
import { roles } from '@sujarit/auth/roles';
import { Authority, Province } from '../authority/authority.type.ts';
import { builder } from '../builder.ts';

const RoleEnum = builder.enumType('Role', { values: roles });

const WorkplaceType = builder.objectRef<Workplace>('Workplace').implement({
  description: 'A role of the viewer in one authority or office.',
  fields: (t) => ({
    membershipId: t.exposeString('membershipId'),
    role: t.field({ type: RoleEnum, resolve: (workplace) => workplace.role }),
    position: t.exposeString('position', { nullable: true }),
    placeName: t.string({ resolve: (workplace) => workplace.placeName }),
    regionNo: t.int({
      nullable: true,
      resolve: (workplace) => (workplace.kind === 'office' ? workplace.regionNo : null),
    }),
    provinceCode: t.string({
      nullable: true,
      resolve: (workplace) => (workplace.kind === 'office' ? workplace.provinceCode : null),
    }),
  }),
});

interface Viewer {
  workplace: Workplace | null;
  workplaces: Workplace[];
  name: string;
  email: string;
  secondFactor: boolean;
}

const ViewerType = builder.objectRef<Viewer>('Viewer').implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    email: t.exposeString('email'),
    secondFactor: t.exposeBoolean('secondFactor'),
    secondFactorNeeded: t.boolean({
      description: 'The role may do nothing until a second factor is set up and given.',
      resolve: (_viewer, _args, context) => context.secondFactorNeeded,
    }),
    workplace: t.field({ type: WorkplaceType, nullable: true, resolve: (viewer) => viewer.workplace }),
    workplaces: t.field({ type: [WorkplaceType], resolve: (viewer) => viewer.workplaces }),
    actions: t.stringList({
      description:
        'What the workplace’s role may do, to hide what cannot be done; every act is decided again when it is tried.',
      resolve: ({ workplace }, _args, context) =>
        workplace && !context.secondFactorNeeded ? actionsOf(workplace.role) : [],
    }),
    authority: t.prismaField({
      type: Authority,
      nullable: true,
      resolve: (query, { workplace }, _args, context) => {
        const selection = { ...query };
        if (workplace?.kind !== 'authority' || context.secondFactorNeeded) return null;
        return context.db.authority.findUnique({ ...selection, where: { id: workplace.authorityId } });
      },
    }),
    province: t.prismaField({
      type: Province,
      nullable: true,
      resolve: (query, { workplace }, _args, context) => {
        const selection = { ...query };
        if (workplace?.kind !== 'office' || !workplace.provinceCode || context.secondFactorNeeded) return null;
        return context.db.province.findUnique({ ...selection, where: { code: workplace.provinceCode } });
      },
    }),
    today: t.field({ type: 'Date', resolve: (_viewer, _args, context) => context.today }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerType,
    nullable: true,
    description: 'Who is signed in; null for nobody.',
    authScopes: () => true,
    resolve: (_root, _args, context) => context.actor,
  }),
);
