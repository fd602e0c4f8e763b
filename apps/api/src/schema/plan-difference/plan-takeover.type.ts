import { accessible } from '@sujarit/auth/ability';
import { builder } from '../builder.ts';
import { PlanImport } from '../import/plan-import.type.ts';
import { Plan } from '../plan/plan.type.ts';

/** A further document that differences were taken over from into a plan. */
builder.prismaObject('PlanTakeover', {
  authScopes: { may: 'import.read' },
  fields: (t) => ({
    differences: t.exposeInt('differences', { description: 'How many so far.' }),
    takerName: t.exposeString('takerName', { description: 'Who took over last.' }),
    takenAt: t.expose('takenAt', { type: 'DateTime' }),
    import: t.relation('import', { type: PlanImport }),
    plan: t.relation('plan', { type: Plan }),
  }),
});

builder.prismaObjectField(Plan, 'takeovers', (t) =>
  t.relation('takeovers', {
    description: 'Documents that differences were taken over from, newest first; none for who may not read imports.',
    query: (_args, context) => ({
      where: { import: { is: { AND: [accessible(context.ability, 'import.read')] } } },
      orderBy: [{ takenAt: 'desc' }, { importId: 'asc' }],
    }),
  }),
);

builder.prismaObjectField(PlanImport, 'takeovers', (t) =>
  t.relation('takeovers', {
    description: 'Plans that differences were taken over into, newest first.',
    query: (_args, context) => ({
      where: { plan: { is: { AND: [accessible(context.ability, 'plan.read')] } } },
      orderBy: [{ takenAt: 'desc' }, { planId: 'asc' }],
    }),
  }),
);
