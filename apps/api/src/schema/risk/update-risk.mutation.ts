import { accessible } from '@sujarit/auth/ability';
import { Conflict, NotFound } from '@sujarit/domain/errors';
import { highestLevel, readRiskInput } from '@sujarit/domain/risk-input';
import { builder } from '../builder.ts';
import { holdEditablePlan } from '../plan/hold-editable-plan.ts';
import { tenantKey } from '../tenant-key.ts';
import { RiskInputType, withProjectRows } from './risk.inputs.ts';
import { Risk } from './risk.type.ts';
import { saveControls } from './save-controls.ts';
import { asRiskInput, standingRisk } from './standing-risk.ts';

builder.mutationField('updateRisk', (t) =>
  t.prismaField({
    type: Risk,
    description:
      'Saves a risk area of a plan that may be edited. A stale save is a conflict with what stands now in the fields of RiskInput.',
    authScopes: { may: 'risk.edit' },
    errors: {},
    args: {
      id: t.arg.globalID({ required: true, for: [Risk] }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: RiskInputType, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, context) => {
      const key = tenantKey(id.id);
      const where = {
        AND: [accessible(context.ability, 'risk.edit'), accessible(context.ability, 'risk.read')],
        ...key,
      };
      const found = await context.db.risk.findFirst({ where, select: { planId: true } });
      if (!found) throw new NotFound('NO_SUCH_RISK');
      const plan = { authorityId: key.authorityId, id: found.planId };
      await holdEditablePlan(context, plan);
      const standing = await standingRisk(context, key);
      if (standing.removedAt) throw new Conflict('RISK_REMOVED');
      if (standing.version !== version)
        throw new Conflict('STALE_VERSION', { version: standing.version }, asRiskInput(standing));
      const { controls, ...head } = readRiskInput(await withProjectRows(context, input, plan));
      await saveControls(context, key, controls);
      return context.db.risk.update({
        ...query,
        where: { authorityId_id: key },
        data: { ...head, level: highestLevel(head.levels), version: { increment: 1 } },
      });
    },
  }),
);
