import { accessible } from '@sujarit/auth/ability';
import { Conflict, NotFound } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { tenantKey } from '../tenant-key.ts';
import { importUsed } from './open-import.ts';
import { PlanImport } from './plan-import.type.ts';

builder.mutationField('discardPlanImport', (t) =>
  t.prismaField({
    type: PlanImport,
    description: 'Sets an import aside of which nothing was made or taken over; a reading under way is called off.',
    authScopes: { may: 'import.edit' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [PlanImport] }) },
    resolve: async (query, _root, { id }, context) => {
      const key = tenantKey(id.id);
      const mine = { AND: [accessible(context.ability, 'import.edit')], ...key };
      const found = await context.db.planImport.findFirst({ where: mine, select: { id: true } });
      if (!found) throw new NotFound('NO_SUCH_IMPORT');
      const now = new Date();
      const kept = { ...mine, discardedAt: null };
      await context.db.planImport.updateMany({
        where: { ...kept, state: { in: ['QUEUED', 'RUNNING'] } },
        data: { state: 'CANCELLED', finishedAt: now },
      });
      await context.db.planImport.updateMany({ where: kept, data: { discardedAt: now, version: { increment: 1 } } });
      const taken = await context.db.planTakeover.count({ where: { authorityId: key.authorityId, importId: key.id } });
      if (taken > 0 || (await importUsed(context, key))) throw new Conflict('IMPORT_USED');
      return context.db.planImport.findUniqueOrThrow({ ...query, where: { authorityId_id: key } });
    },
  }),
);
