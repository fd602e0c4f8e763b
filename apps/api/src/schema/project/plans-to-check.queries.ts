import { encodeGlobalID } from '@pothos/plugin-relay';
import { type PlanToCheck, readPlansToCheck } from '@sujarit/db/plans-to-check';
import { builder } from '../builder.ts';
import { PlanStateEnum } from '../plan/plan.type.ts';
import { provinceOfOffice } from '../province-of-office.ts';
import { tenantId } from '../tenant-key.ts';

const PlanToCheckType = builder.objectRef<PlanToCheck>('PlanToCheck').implement({
  description: 'How far the check of a plan’s projects has come (R8).',
  authScopes: { may: 'project.mark' },
  fields: (t) => ({
    planId: t.id({
      resolve: ({ authorityId, planId }) => encodeGlobalID('Plan', tenantId({ authorityId, id: planId })),
    }),
    authorityId: t.id({ resolve: ({ authorityId }) => encodeGlobalID('Authority', authorityId) }),
    authorityName: t.exposeString('authorityName'),
    districtTh: t.exposeString('districtTh', { nullable: true }),
    districtEn: t.exposeString('districtEn', { nullable: true }),
    simulated: t.exposeBoolean('simulated'),
    yearFrom: t.exposeInt('yearFrom'),
    yearTo: t.exposeInt('yearTo'),
    revision: t.exposeInt('revision'),
    state: t.expose('state', { type: PlanStateEnum }),
    projects: t.exposeInt('projects'),
    checked: t.exposeInt('checked', { description: 'Whose last mark is on the project as it stands.' }),
    notConsistent: t.exposeInt('notConsistent'),
    mended: t.exposeInt('mended', { description: 'Saved since they were found not consistent: to be checked again.' }),
    changed: t.exposeInt('changed', { description: 'Saved since they were found consistent: to be checked again.' }),
  }),
});

builder.queryField('plansToCheck', (t) =>
  t.field({
    type: [PlanToCheckType],
    description:
      'Every signed plan of the own province whose years are not over, by the authority’s code: the queue of the check.',
    authScopes: { may: 'project.mark' },
    resolve: (_root, _args, context) => readPlansToCheck(context.db, provinceOfOffice(context)),
  }),
);
