import { randomUUID } from 'node:crypto';
import { InvalidInput } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { holdEditablePlan } from '../plan/hold-editable-plan.ts';
import { Plan } from '../plan/plan.type.ts';
import { tenantKey } from '../tenant-key.ts';
import { departmentOfInput } from './department-of-input.ts';
import { ProjectInputType } from './project.inputs.ts';
import { Project } from './project.type.ts';
import { readInput, saveProjectParts } from './save-project.ts';
import { standingProject } from './standing-project.ts';

builder.mutationField('addProject', (t) =>
  t.prismaField({
    type: Project,
    description: 'Adds a project at the end of a plan that may be edited; a name is needed.',
    authScopes: { may: 'project.add' },
    errors: {},
    args: {
      planId: t.arg.globalID({ required: true, for: [Plan] }),
      input: t.arg({ type: ProjectInputType, required: true }),
    },
    resolve: async (query, _root, { planId, input }, context) => {
      const planKey = tenantKey(planId.id);
      const plan = await holdEditablePlan(context, planKey);
      const { authorityId } = planKey;
      const read = await readInput(context, input, plan);
      const { name, kind = 'PROJECT', measure, indicator } = read;
      if (!name) throw new InvalidInput('INVALID_PROJECT', [{ field: 'name', code: 'REQUIRED' }]);
      const departmentId = await departmentOfInput(context, input, { authorityId, departmentId: null });
      const of = { authorityId, planId: planKey.id };
      const last = await context.db.project.aggregate({ where: of, _max: { ordinal: true } });
      const key = { authorityId, id: randomUUID() };
      const head = { ordinal: (last._max.ordinal ?? 0) + 1, name, kind, measure, indicator, departmentId };
      await context.db.project.create({ data: { ...of, ...key, ...head }, select: { id: true } });
      await saveProjectParts(context, await standingProject(context, key), read, plan.frameworkId);
      return context.db.project.findUniqueOrThrow({ ...query, where: { authorityId_id: key } });
    },
  }),
);
