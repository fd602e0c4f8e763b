import { Conflict, LimitExceeded } from '@sujarit/domain/errors';
import { takenOver } from '@sujarit/domain/plan-difference/taken-over';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { needErrorsSettled } from '../import/import-draft.ts';
import { holdReadyImport } from '../import/open-import.ts';
import { PlanImport } from '../import/plan-import.type.ts';
import { forgetReadings } from '../once-per-request.ts';
import { holdEditablePlan } from '../plan/hold-editable-plan.ts';
import { type TenantKey, tenantKey } from '../tenant-key.ts';
import { comparedPlanOf, comparisonOf, type SeenDifference } from './import-comparison.ts';
import { PlanDifferenceType } from './plan-comparison.type.ts';
import { writeComparedPlan } from './write-compared-plan.ts';

const mostAtOnce = 2500;

const SeenDifferenceInput = builder.inputType('SeenDifferenceInput', {
  fields: (t) => ({
    key: t.string({ required: true }),
    seen: t.string({ required: true, description: 'As it was shown with the difference.' }),
  }),
});

interface TakenOver {
  import: TenantKey;
  taken: number;
  conflicts: SeenDifference[];
}

const TakenOverType = builder.objectRef<TakenOver>('DifferencesTakenOver').implement({
  fields: (t) => ({
    taken: t.exposeInt('taken', { description: 'Written now; what had been taken over before is not counted.' }),
    conflicts: t.field({
      type: [PlanDifferenceType],
      description: 'Not taken: one of the two values is another than the one that was shown.',
      resolve: ({ conflicts }) => conflicts,
    }),
    import: t.prismaField({
      type: PlanImport,
      resolve: (query, { import: key }, _args, context) =>
        context.db.planImport.findUniqueOrThrow({ ...query, where: { authorityId_id: key } }),
    }),
  }),
});

builder.mutationField('takeOverDifferences', (t) =>
  t.field({
    type: TakenOverType,
    description: `Takes differences over from a document into the managed plan while that may be edited, at most ${mostAtOnce} at once. One that no longer stands is done; one whose values changed since they were shown is answered and left. Errors of the document must be settled first.`,
    authScopes: { may: 'plan.edit' },
    errors: {},
    args: {
      id: t.arg.globalID({ required: true, for: [PlanImport] }),
      differences: t.arg({ type: [SeenDifferenceInput], required: true }),
    },
    resolve: async (_root, { id, differences: asked }, context) => {
      if (asked.length > mostAtOnce) throw new LimitExceeded('TOO_MANY_DIFFERENCES', { limit: mostAtOnce });
      const key = tenantKey(id.id);
      await holdReadyImport(context, key, 'import.edit');
      await needErrorsSettled(context, key);
      const planKey = await comparedPlanOf(context, key);
      if (!planKey) throw new Conflict('NOTHING_TO_COMPARE');
      const plan = await holdEditablePlan(context, planKey);
      const { managed, document, differences } = (await comparisonOf(context, key))!;
      const seen = new Map(asked.map((one) => [one.key, one.seen]));
      const standing = differences.filter((difference) => seen.has(difference.key));
      const chosen = standing.filter((difference) => seen.get(difference.key) === difference.seen);
      if (chosen.length > 0) {
        const after = takenOver(managed, document, new Set(chosen.map((difference) => difference.key)));
        await writeComparedPlan(context, { ...planKey, frameworkId: plan.frameworkId }, managed, after);
        await noteTakeover(context, planKey, key, chosen.length);
      }
      forgetReadings(context);
      return {
        import: key,
        taken: chosen.length,
        conflicts: standing.filter((difference) => !chosen.includes(difference)),
      };
    },
  }),
);

/** The plan's history says which documents were taken over. */
async function noteTakeover(context: ApiContext, plan: TenantKey, { id: importId }: TenantKey, count: number) {
  const { userId, name } = context.person;
  const of = { authorityId: plan.authorityId, planId: plan.id, importId };
  const by = { takerId: userId, takerName: name, takenAt: new Date() };
  await context.db.planTakeover.upsert({
    where: { authorityId_planId_importId: of },
    create: { ...of, ...by, differences: count },
    update: { ...by, differences: { increment: count } },
    select: { importId: true },
  });
}
