import { randomUUID } from 'node:crypto';
import { planContentHash } from '@sujarit/db/plan-content-hash';
import { Conflict } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import { tenantKey } from '../tenant-key.ts';
import { movePlan } from './move-plan.ts';
import { Plan } from './plan.type.ts';

builder.mutationField('signPlan', (t) =>
  t.prismaField({
    type: Plan,
    description:
      'The executive signs the content that was read: its hash is given, and kept in the signature. Needs a second factor.',
    authScopes: { may: 'plan.sign' },
    errors: {},
    args: {
      id: t.arg.globalID({ required: true, for: [Plan] }),
      version: t.arg.int({ required: true }),
      contentHash: t.arg.string({ required: true, description: 'Plan.contentHash as it was shown.' }),
    },
    resolve: async (query, _root, { id, version, contentHash }, context) => {
      const { person } = context;
      const { authorityId, id: planId } = tenantKey(id.id);
      // first the move: it holds the plan's row, so that nobody edits between the reading of the content and the signature
      await movePlan(context, { id: id.id, version, act: 'sign', action: 'plan.sign' }, { select: { id: true } });
      const now = await planContentHash(context.db, { authorityId, planId });
      if (now !== contentHash) throw new Conflict('CONTENT_CHANGED', {}, { contentHash: now });
      const signer = { signerId: person.userId, signerName: person.name, position: person.workplace?.position ?? null };
      await context.db.planSignature.create({
        data: { authorityId, id: randomUUID(), planId, contentHash, ...signer, signedAt: new Date() },
        select: { id: true },
      });
      return context.db.plan.findUniqueOrThrow({ ...query, where: { authorityId_id: { authorityId, id: planId } } });
    },
  }),
);
