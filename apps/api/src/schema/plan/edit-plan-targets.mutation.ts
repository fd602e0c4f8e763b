import { accessible } from '@sujarit/auth/ability';
import { satangOf } from '@sujarit/domain/aggregate-money';
import { Conflict, type FieldProblem, InvalidInput, NotFound } from '@sujarit/domain/errors';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { type TenantKey, tenantKey } from '../tenant-key.ts';
import { holdEditablePlan } from './hold-editable-plan.ts';
import { Plan } from './plan.type.ts';
import { TargetMetricEnum } from './plan-parts.type.ts';
import { type SavedTarget, saveTargets } from './save-targets.ts';

const PlanTargetInput = builder.inputType('PlanTargetInput', {
  fields: (t) => ({
    metric: t.field({ type: TargetMetricEnum, required: true }),
    fiscalYear: t.int({ required: true }),
    value: t.field({ type: 'Decimal', required: true, description: '0-100.' }),
  }),
});

builder.mutationField('editPlanTargets', (t) =>
  t.prismaField({
    type: Plan,
    description: 'The plan’s targets as they are to be, all of them.',
    authScopes: { may: 'plan.edit' },
    errors: {},
    args: {
      id: t.arg.globalID({ required: true, for: [Plan] }),
      version: t.arg.int({ required: true }),
      targets: t.arg({ type: [PlanTargetInput], required: true }),
    },
    resolve: async (query, _root, { id, version, targets }, context) => {
      const key = tenantKey(id.id);
      const where = { AND: [accessible(context.ability, 'plan.edit')], ...key };
      if (!(await context.db.plan.findFirst({ where, select: { id: true } }))) throw new NotFound('NO_SUCH_PLAN');
      const plan = await holdEditablePlan(context, key);
      const standing = await standingTargets(context, key);
      if (plan.version !== version)
        throw new Conflict('STALE_VERSION', { version: plan.version }, { version: plan.version, targets: standing });
      const problems = problemsOf(targets, plan);
      if (problems.length > 0) throw new InvalidInput('INVALID_TARGETS', problems);
      await saveTargets(context, key, standing, targets);
      return context.db.plan.update({ ...query, where: { authorityId_id: key }, data: { version: { increment: 1 } } });
    },
  }),
);

async function standingTargets(context: ApiContext, { authorityId, id }: TenantKey): Promise<SavedTarget[]> {
  const rows = await context.db.planTarget.findMany({
    where: { authorityId, planId: id },
    orderBy: [{ metric: 'asc' }, { fiscalYear: 'asc' }],
  });
  return rows.map(({ metric, fiscalYear, value }) => ({ metric, fiscalYear, value: value.toFixed(2) }));
}

function problemsOf(
  targets: readonly SavedTarget[],
  { yearFrom, yearTo }: { yearFrom: number; yearTo: number },
): FieldProblem[] {
  const seen = new Set<string>();
  return targets.flatMap(({ metric, fiscalYear, value }) => {
    const field = `targets.${metric}.${fiscalYear}`;
    const problems: FieldProblem[] = [];
    if (fiscalYear < yearFrom || fiscalYear > yearTo) problems.push({ field, code: 'YEAR_NOT_OF_PLAN' });
    if (seen.has(field)) problems.push({ field, code: 'REPEATED' });
    seen.add(field);
    if (satangOf(value) < 0n || satangOf(value) > 100_00n) problems.push({ field, code: 'OUT_OF_RANGE' });
    return problems;
  });
}
