import { createFramework } from '@sujarit/db/create-framework';
import { createMeasures } from '@sujarit/db/create-measures';
import { createPlan } from '@sujarit/db/create-plan';
import { InvalidInput } from '@sujarit/domain/errors';
import { planDraftOf } from '@sujarit/domain/plan-draft';
import { measuresDraftOf } from '@sujarit/domain/plan-draft-measures';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { forgetReadings } from '../once-per-request.ts';
import { type TenantKey, tenantKey } from '../tenant-key.ts';
import { answersOf, documentOf, frameworksFor, needErrorsSettled } from './import-draft.ts';
import { holdReadyImport } from './open-import.ts';
import { PlanImport } from './plan-import.type.ts';

builder.mutationField('createPlanFromImport', (t) =>
  t.prismaField({
    type: PlanImport,
    description:
      'Makes the plan of a read document with the answers to its doubts, or the integrity measures of an ITA measure report. Errors must be settled first. A draft framework that was accepted becomes the authority’s own. What was made before is not made again: the import with its plan is answered.',
    authScopes: { may: 'import.edit' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [PlanImport] }) },
    resolve: async (query, _root, { id }, context) => {
      const key = tenantKey(id.id);
      const { used } = await holdReadyImport(context, key, 'import.edit');
      if (!used) await makeFromImport(context, key);
      forgetReadings(context);
      return context.db.planImport.findUniqueOrThrow({ ...query, where: { authorityId_id: key } });
    },
  }),
);

async function makeFromImport(context: ApiContext, key: TenantKey): Promise<void> {
  const of = { authorityId: key.authorityId, importId: key.id };
  await needErrorsSettled(context, key);
  const document = await documentOf(context, key);
  if (document?.kind === 'ITA_MEASURE_REPORT') {
    await createMeasures(context.db, { ...of, draft: measuresDraftOf(document) });
    return;
  }
  if (document?.kind !== 'PLAN') throw new InvalidInput('NOT_A_PLAN');
  const { known, own } = await frameworksFor(context, key, document);
  const draft = planDraftOf(document, await answersOf(context, key), known);
  if (own && draft.frameworkId === own.id) {
    const { yearFrom, yearTo } = draft;
    await createFramework(context.db, key.authorityId, { ...own, yearFrom, yearTo });
  }
  await createPlan(context.db, { ...of, draft });
}
