import { accessible } from '@sujarit/auth/ability';
import { Conflict, NotFound } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { holdEditablePlan } from '../plan/hold-editable-plan.ts';
import { tenantKey } from '../tenant-key.ts';
import { departmentOfInput } from './department-of-input.ts';
import { ProjectInputType } from './project.inputs.ts';
import { Project } from './project.type.ts';
import { readInput, saveProjectParts } from './save-project.ts';
import { asProjectInput, standingProject } from './standing-project.ts';

builder.mutationField('updateProject', (t) =>
  t.prismaField({
    type: Project,
    description:
      'Saves a project of a plan that may be edited; a division head those of the own department. Where someone saved meanwhile, the conflict holds what stands now in the fields of ProjectInput.',
    authScopes: { may: 'project.edit' },
    errors: {},
    args: {
      id: t.arg.globalID({ required: true, for: [Project] }),
      version: t.arg.int({ required: true, description: 'The version that was read.' }),
      input: t.arg({ type: ProjectInputType, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, context) => {
      const key = tenantKey(id.id);
      const where = {
        AND: [accessible(context.ability, 'project.edit'), accessible(context.ability, 'project.read')],
        ...key,
      };
      const found = await context.db.project.findFirst({ where, select: { planId: true } });
      if (!found) throw new NotFound('NO_SUCH_PROJECT');
      const plan = await holdEditablePlan(context, { authorityId: key.authorityId, id: found.planId });
      const standing = await standingProject(context, key);
      if (standing.removedAt) throw new Conflict('PROJECT_REMOVED');
      if (standing.version !== version)
        throw new Conflict('STALE_VERSION', { version: standing.version }, asProjectInput(standing));
      const departmentId = await departmentOfInput(context, input, standing);
      const read = await readInput(context, input, plan);
      const { name, kind, measure, indicator } = read;
      await saveProjectParts(context, standing, read, plan.frameworkId);
      const { count } = await context.db.project.updateMany({
        where: { AND: [accessible(context.ability, 'project.edit')], ...key, version },
        data: { name, kind, measure, indicator, departmentId, version: { increment: 1 } },
      });
      if (count === 0) throw new NotFound('NO_SUCH_PROJECT');
      return context.db.project.findUniqueOrThrow({ ...query, where: { authorityId_id: key } });
    },
  }),
);
